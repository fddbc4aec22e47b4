import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { fastify } from '#http';
import { foundOrganisation, StaffAccounts } from '#identity';
import { parseConfiguration, UnitOfWork } from '#kernel';
import { UseCases } from '#use-cases';
import { product } from '../bench/product-parts.mjs';
import { insist } from './insist.mjs';

const password = 'a-long-chaos-password';

const people = {
  nora: { roles: ['clinician', 'coordinator'], on: ['coordinator'] },
  tess: { roles: ['clinician'], on: ['therapist'] },
  paul: { roles: ['clinician'], on: ['on-call', 'physician'] },
  lena: { roles: ['clinical-lead'], on: ['clinical-lead'] },
  ada: { roles: ['admin'], on: [] },
};

/** A clinic with the rules of a new organisation and one care team. @param environment as the api has it */
export async function foundClinic(environment) {
  const { ProcessModule } = await product('composition/process.module');
  const { foundCareTeam } = await product('composition/found-care-team');
  const configuration = parseConfiguration({ ...environment, LOG_LEVEL: 'error' });
  const life = ProcessModule.with({ configuration, parts: [], alone: true, wakes: 'nobody' });
  const app = await NestFactory.create(life, fastify(configuration), { logger: false, abortOnError: false });
  await app.init();
  try {
    const organisationId = randomUUID();
    const scope = { actor: { kind: 'system', organisationId } };
    const hours = { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
    await app.get(UnitOfWork).run(scope, (tx) => foundOrganisation(tx, 'Chaos clinic', hours));
    const staff = {};
    await app.get(UnitOfWork).run(scope, async (tx) => {
      for (const [name, { roles }] of Object.entries(people)) {
        const email = `${name}@chaos.test`;
        const id = await app.get(StaffAccounts, { strict: false }).add(tx, { name, email, password, roles });
        staff[name] = { id, name, email };
      }
    });
    const members = Object.entries(people).flatMap(([name, { on }]) =>
      on.map((role) => ({ role, staffId: staff[name].id })),
    );
    const careTeamId = await foundCareTeam(app.get(UseCases, { strict: false }), scope, 'Chaos team', members);
    return { organisationId, careTeamId, staff };
  } finally {
    await app.close();
  }
}

/** Gives the cookies of a new session. */
export async function signIn(url, { email }) {
  const { cookies } = await insist(`${url}/api/sign-in`, { method: 'POST', body: { email, password } });
  return cookies.map((line) => line.split(';')[0]).join('; ');
}

/** The shortest time that a rule may set, in minutes. */
export const chainMinutes = 1;

/** The next in line is told so soon that it happens while faults do. */
export async function shortenChain(url, admin, key) {
  const headers = { cookie: await signIn(url, admin) };
  const { json } = await insist(`${url}/api/escalation-rules`, { headers });
  const { id, version, key: _, toReview: __, retired: ___, ...content } = json.rules.find((rule) => rule.key === key);
  for (const { chain } of content.levels)
    for (const step of chain.steps) step.acknowledgeWithin = { amount: chainMinutes, unit: 'm' };
  const rule = `${url}/api/escalation-rules/${id}`;
  const body = { content, why: 'The chain is heard while faults happen.' };
  await insist(rule, { method: 'PUT', headers: { ...headers, 'if-match': `"${version}"` }, body });
}

/** 43 characters, as a personal link has them; the same in SQL below. */
const tokenOf = (run, i) => `${run}${String(i).padStart(43 - run.length, '0')}`;

const insert = `
with made as (
  select i, uuidv7() as patient_id from generate_series(0, $3::int - 1) i
), patient as (
  insert into patient (id, organisation_id, given_name, family_name, time_zone, locale, level_of_care, risk_tier,
                       care_team_id, registered_at)
  select patient_id, $1, 'Pat', 'No. ' || i, 'UTC', 'en', 'outpatient', $5, $2, now() from made
), contact as (
  insert into patient_contact (patient_id, organisation_id, registered_at, watched_since)
  select patient_id, $1, now(), now() from made
), schedule as (
  insert into check_in_schedule (id, organisation_id, patient_id, recurrence, starts_on, opens_at, window_seconds,
                                 grace_seconds, made_in_zone, made_until)
  select patient_id, $1, patient_id, 'FREQ=DAILY', current_date::text, '08:00', 25200, 0, 'UTC', now() + interval '14 days'
    from made
), link as (
  insert into personal_link (id, organisation_id, patient_id, token_hash, created_at, expires_at)
  select uuidv7(), $1, patient_id, sha256(convert_to($4 || lpad(i::text, 43 - length($4), '0'), 'utf8')), now(),
         now() + interval '90 days'
    from made
), asked as (
  select i, n, patient_id, uuidv7() as check_in_id, now() - interval '1 hour' * n as opens_at, now() + $7::interval as closes_at
    from made, generate_series(1, $6::int) n
), deadlines as (
  insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
  select uuidv7(), $1, 'check-in.advance', check_in_id, patient_id, closes_at, closes_at, 'chaos-seed' from asked
), check_ins as (
  insert into check_in (id, organisation_id, patient_id, schedule_id, opens_at, closes_at, grace_ends_at, state)
  select check_in_id, $1, patient_id, patient_id, opens_at, closes_at, closes_at, 'open' from asked
)
select made.patient_id as "patientId", array_remove(array_agg(check_in_id), null) as "checkInIds", max(closes_at) as "closesAt"
  from made left join asked using (patient_id) group by made.i, made.patient_id order by made.i`;

/**
 * Adds patients straight into the tables, each with a personal link and so many check-ins that are open now.
 * @param closesIn an interval of Postgres
 */
export async function addPatients(query, { organisationId, careTeamId }, count, given = {}) {
  const { riskTier = 'green', checkIns = 1, closesIn = '12 hours' } = given;
  const run = randomUUID().slice(0, 8);
  const rows = await query(insert, [organisationId, careTeamId, count, run, riskTier, checkIns, closesIn]);
  return rows.map((row, i) => ({ ...row, token: tokenOf(run, i) }));
}
