import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { foundClinic } from './clinic.mjs';
import { startProduct } from './product.mjs';
import { row } from './report.mjs';

const perPatient = 500;

/**
 * Two hundred rules on one event, and on a past of a million check-ins, while patients go on saying that they are not safe. The floor
 * is the same product before: with its own rules alone, and with nobody trying anything.
 */
export async function measureBacktest({ postgres, redisUrl, checkIns, rules, rate, seconds }) {
  const { admin } = postgres;
  const clinic = await foundClinic(postgres.settings);
  await admin.query(`update staff set roles = roles || '{clinical-lead}'`);
  await addPast(admin, clinic, Math.round(checkIns / perPatient));
  const ours = await startProduct({ ...postgres, redisUrl, clinic });
  try {
    await ours.attempt(rate, 10);
    const few = await ours.attempt(rate, seconds);
    await addRules(admin, clinic, rules);
    // Each connection plans its statements anew after the rules have come.
    await ours.attempt(rate, 10);
    const many = await ours.attempt(rate, seconds);
    const backtest = await tryOnThePast(ours);
    const meanwhile = await ours.attempt(rate, seconds);
    const { state, result, largest } = await over(ours, backtest);
    const beyond = (figure) => Math.round((many[figure] - few[figure]) * 10) / 10;
    return [
      row(`"not safe", ${rate}/s, beyond the rules that ship: ${rules} more, p50, ms`, beyond('p50'), null),
      row(`"not safe", ${rate}/s, beyond the rules that ship: ${rules} more, p99, ms`, beyond('p99'), null, {
        atMost: 5,
      }),
      row(`backtest of ${rules} rules and those that ship: ${state}, check-ins`, result?.checkIns ?? null, null),
      row('backtest: seconds', result && Math.round(result.seconds * 10) / 10, null, { atMost: 60 }),
      row('backtest: largest memory of its process, MB', largest, null, { atMost: 512 }),
      row(`"not safe", ${rate}/s, during the backtest: p50, ms`, meanwhile.p50, many.p50),
      row(`"not safe", ${rate}/s, during the backtest: p99, ms`, meanwhile.p99, many.p99, { ratioAtMost: 2 }),
      row('lost or refused during the backtest', meanwhile.lost + meanwhile.refused + meanwhile.missing, null, {
        atMost: 0,
      }),
    ];
  } finally {
    await ours.stop();
  }
}

async function call(ours, method, path, body) {
  const headers = { cookie: ours.cookie, 'content-type': 'application/json' };
  const answer = await fetch(`${ours.url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function tryOnThePast(ours) {
  const { rules } = await call(ours, 'GET', '/api/escalation-rules');
  const {
    id,
    key: _key,
    version: _version,
    toReview: _toReview,
    retired: _retired,
    ...content
  } = rules.find(({ key }) => key === 'low-mood');
  const day = 86_400_000;
  const period = { from: new Date(Date.now() - 260 * day).toISOString(), to: new Date().toISOString() };
  const [level] = content.levels;
  const when = { '>=': [{ var: 'checkIns.lowMoodDaysIn5' }, 4] };
  const candidate = { ...content, levels: [{ ...level, when, tree: undefined }] };
  return call(ours, 'POST', '/api/backtests', { content: candidate, ruleId: id, ...period });
}

/** Until it is done, with the most that its process ever held. */
async function over(ours, { id }) {
  let largest = 0;
  for (;;) {
    for (const pid of childrenOf(ours.pid)) largest = Math.max(largest, peakOf(pid));
    const { state, result } = await call(ours, 'GET', `/api/backtests/${id}`);
    if (state !== 'waiting' && state !== 'running') return { state, result, largest };
    await wait(250);
  }
}

const childrenOf = (parent) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent;
      } catch {
        return false;
      }
    });

function peakOf(pid) {
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return 0;
  }
}

/** Rules of a programme’s own, each with another threshold, all waiting for answers. */
async function addRules(admin, { organisationId }, count) {
  const facts = [
    ['checkIns.strongUrgesIn24h', 3],
    ['checkIns.lowMoodDaysIn5', 3],
    ['checkIns.medicinesMissedInARow', 4],
    ['checkIns.purgingMore', 5],
    ['checkIns.hoursWithoutMeal', 48],
  ];
  for (let i = 0; i < count; i++) {
    const [fact, from] = facts[i % facts.length];
    const when = {
      and: [
        { '>=': [{ var: fact }, from + Math.floor(i / facts.length)] },
        { in: [{ var: 'people.riskTier' }, ['amber', 'red']] },
      ],
    };
    const step = { roles: ['therapist'], acknowledgeWithin: { amount: 4, unit: 'bh' } };
    const content = {
      ...{ name: `Rule ${i}`, why: 'For the bench.', class: 'care', enabled: true, triggers: ['check-in.answered'] },
      levels: [
        {
          ...{ severity: 'S2', when, outcome: 'alert', resolveWithin: { amount: 16, unit: 'bh' } },
          chain: { steps: [step], repeats: false },
        },
      ],
    };
    await admin.query(
      `with made as (
         insert into escalation_rule (id, organisation_id, key, version, enabled, triggers, content)
         values (uuidv7(), $1, $2, 1, true, '{check-in.answered}', $3) returning id)
       insert into escalation_rule_version (rule_id, version, organisation_id, content, at) select id, 1, $1, $3, now() from made`,
      [organisationId, `own-${i}`, JSON.stringify(content)],
    );
  }
  await admin.query('analyze escalation_rule, escalation_rule_version');
}

/** Patients who were asked twice a day for 250 days: rows and events, as their months have them. */
async function addPast(admin, { organisationId, careTeamId }, patients) {
  for (let months = 0; months < 10; months++) {
    await admin.query(`select ensure_partitions(now() - make_interval(months => $1))`, [months]);
  }
  await admin.query(
    `insert into patient (id, organisation_id, given_name, family_name, time_zone, locale, level_of_care, risk_tier, care_team_id,
                          registered_at)
     select uuidv7(interval '-260 days'), $1, 'Past', 'No. ' || i, 'Europe/Madrid', 'en', 'outpatient', 'amber', $2,
            now() - interval '260 days'
       from generate_series(1, $3) i`,
    [organisationId, careTeamId, patients],
  );
  await admin.query(
    `insert into check_in_schedule (id, organisation_id, patient_id, recurrence, starts_on, opens_at, window_seconds, grace_seconds,
                                    made_in_zone, made_until, ended_at)
     select id, $1, id, 'FREQ=DAILY', (now() - interval '260 days')::date::text, '08:00', 25200, 0, 'Europe/Madrid', now(), now()
       from patient where given_name = 'Past'`,
    [organisationId],
  );
  await admin.query(events(`'patient.registered'`, `interval '-259 days'`, 'patient', registered), [
    organisationId,
    careTeamId,
  ]);
  await admin.query(events(`'check-in-schedule.started'`, `interval '-258 days'`, 'patient', started), [
    organisationId,
  ]);
  for (let half = 0; half < perPatient; half += 50) await admin.query(halfDays, [organisationId, half]);
  await admin.query('vacuum analyze patient, check_in, domain_event, check_in_schedule');
  await admin.query('checkpoint');
}

const registered = `jsonb_build_object('patientId', id, 'careTeamId', $2::uuid, 'levelOfCare', 'outpatient', 'riskTier', 'amber')`;
const started = `jsonb_build_object('patientId', id, 'scheduleId', id)`;
const events = (type, ago, table, data) => `
insert into domain_event (id, organisation_id, type, version, subject_id, occurred_at, actor, correlation_id, data)
select uuidv7(${ago}), $1, ${type}, 1, id, now() + ${ago}, 'system', 'bench', ${data} from ${table} where given_name = 'Past'`;

/** Fifty windows of each patient: three of four answered, in every mood. */
const halfDays = `
with windows as (
  select p.id as patient_id, now() - interval '250 days' + make_interval(hours => 12 * (h + $2::int)) as opens_at, random() as luck
    from patient p, generate_series(0, 49) h where p.given_name = 'Past'
), made as (
  select uuidv7(opens_at - now()) as id, *,
         jsonb_build_object('mood', floor(luck * 10), 'strongestUrge', floor(random() * 10), 'sleep', 'so-so',
           'medicines', case when random() < 0.1 then 'not-taken' else 'taken' end,
           'behaviours', case when random() < 0.1 then '["vomited"]'::jsonb else '["none-of-these"]'::jsonb end,
           'feelsSafe', case when random() < 0.001 then 'no' else 'yes' end) as answers
    from windows
), kept as (
  insert into check_in (id, organisation_id, patient_id, schedule_id, opens_at, closes_at, grace_ends_at, state, answers,
                        answered_at, said)
  select id, $1, patient_id, patient_id, opens_at, opens_at + interval '7 hours', opens_at + interval '7 hours',
         case when luck < 0.75 then 'completed' else 'missed' end,
         case when luck < 0.75 then answers end,
         case when luck < 0.75 then opens_at + interval '1 hour' end,
         case when luck < 0.75 then jsonb_build_array(jsonb_build_object('save', 1, 'at', opens_at, 'answers', answers, 'takenBack', '[]'::jsonb))
              else '[]'::jsonb end
    from made
)
insert into domain_event (id, organisation_id, type, version, subject_id, occurred_at, actor, correlation_id, data)
select uuidv7(opens_at - now() + case when luck < 0.75 then interval '1 hour' else interval '7 hours' end), $1,
       case when luck < 0.75 then 'check-in.answered' else 'check-in.missed' end, 1, patient_id,
       opens_at + case when luck < 0.75 then interval '1 hour' else interval '7 hours' end, 'system', 'bench',
       jsonb_build_object('patientId', patient_id, 'checkInId', id, 'opensAt', opens_at, 'closesAt', opens_at + interval '7 hours')
       || case when luck < 0.75 then '{"finished": true, "late": false, "save": 1, "items": ["mood", "strongestUrge"]}'::jsonb else '{}'::jsonb end
  from made`;
