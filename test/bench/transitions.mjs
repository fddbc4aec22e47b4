import { evidenceFor } from '../chaos/moves.mjs';
import { addPatients, foundClinic } from './clinic.mjs';
import { startProduct } from './product.mjs';
import { row } from './report.mjs';

const day = 86_400_000;
const items = 14;

/**
 * The board of a large programme, and what an acceptance takes. The floor of the board is the same board before there was any
 * past: what ended long ago must cost nothing.
 */
export async function measureTransitions({ postgres, redisUrl, patients, open, past, acceptances }) {
  const { admin } = postgres;
  const clinic = await foundClinic(postgres.settings);
  await admin.query(`update staff set roles = roles || '{coordinator,clinical-lead}'`);
  const [{ id: staffId }] = (await admin.query('select id from staff')).rows;
  const all = await addPatients(admin, clinic, patients);
  await addTransitions(admin, clinic, all.slice(0, open), 'preparing');
  const ours = await startProduct({ ...postgres, redisUrl, clinic });
  try {
    const young = await timed(100, () => call(ours, 'GET', '/api/transitions'));
    for (let left = past; left > 0; left -= patients) {
      await addTransitions(admin, clinic, all.slice(0, Math.min(left, patients)), 'closed');
    }
    await admin.query('analyze transition; analyze handoff_item');
    const old = await timed(200, () => call(ours, 'GET', '/api/transitions'));
    const { transitions } = await call(ours, 'GET', '/api/transitions');
    const handed = [];
    for (const patient of all.slice(open, open + acceptances)) handed.push(await handOff(ours, patient, staffId));
    const deadlines = await countDeadlines(admin, handed);
    const body = { synthesis: 'Taken over.' };
    const accepted = await timed(handed.length, (i) => act(ours, handed[i].transition, 'accept', body));
    return [
      row(`board, ${transitions.length} open, ${past} past, ${patients} patients: p50, ms`, old.p50, young.p50),
      row('board: p95, ms', old.p95, young.p95, { atMost: 50 }),
      row(`acceptance with ${deadlines} deadlines to move: p50, ms`, accepted.p50, null),
      row('acceptance: p95, ms', accepted.p95, null, { atMost: 50 }),
    ];
  } finally {
    await ours.stop();
  }
}

/** Straight into the tables, each with its items. */
async function addTransitions(admin, { organisationId, careTeamId }, patients, state) {
  const ended = state === 'closed';
  await admin.query(
    `with made as (
       select uuidv7() as id, patient_id, staff.id as staff_id, now() - interval '200 days' * random() as at
         from unnest($3::uuid[]) as patient_id, (select id from staff limit 1) staff
     ), transitions as (
       insert into transition (id, organisation_id, patient_id, state, state_since, from_level, to_level, reasons, planned_for,
                               proposed_at, proposed_by, coordinator_id, receiver_id, sending_team_id, receiving_team_id,
                               template_version, gaps, named, next_due_at, moved_at)
       select id, $1, patient_id, $4, at, 'outpatient', 'aftercare', '{stable-at-level}', at, at, staff_id, staff_id, staff_id, $2, $2,
              1, '{}', case when $5 then '{}'::uuid[] else array[staff_id] end, case when $5 then null else at end, case when $5 then at end
         from made
     )
     insert into handoff_item (id, organisation_id, transition_id, patient_id, kind, side, owner_role, owner_id, due_at, blocks,
                               status, settled_by, settled_at)
     select uuidv7(), $1, id, patient_id, (array['nutrition-plan', 'consent', 'warm-handoff'])[n % 3 + 1], 'sender', 'nutritionist',
            staff_id, at, 'ready', case when $5 then 'done' else 'pending' end, case when $5 then staff_id end, case when $5 then at end
       from made, generate_series(1, $6::int) n`,
    [organisationId, careTeamId, patients.map(({ patientId }) => patientId), state, ended, items],
  );
}

/** Asked eight times a day, so that a week of windows has to move, and handed to whoever asks. */
async function handOff(ours, { patientId }, staffId) {
  const hours = [8, 9, 10, 11, 12, 13, 14, 15];
  const schedule = {
    ...{ recurrence: `FREQ=DAILY;BYHOUR=${hours.join()}`, opensAt: '08:00', windowSeconds: 1_800, graceSeconds: 0 },
    startsOn: new Date().toISOString().slice(0, 10),
  };
  await call(ours, 'POST', `/api/patients/${patientId}/check-in-schedules`, schedule);
  const plannedFor = new Date(Date.now() + 3 * day).toISOString();
  const proposal = { to: 'aftercare', plannedFor, reasons: ['stable-at-level'], receiverId: staffId };
  let transition = await call(ours, 'POST', `/api/patients/${patientId}/transitions`, proposal);
  for (const { id, kind } of transition.items) {
    const path = `/api/transitions/${transition.id}/items/${id}/evidence`;
    transition = await call(ours, 'PUT', path, { evidence: evidenceFor(kind, staffId) });
  }
  for (const step of ['prepare', 'ready', 'hand-off']) transition = await act(ours, transition, step, {});
  return { patientId, transition };
}

async function countDeadlines(admin, handed) {
  const { rows } = await admin.query(
    `select (count(*) / $2::int)::int as each from deadline where patient_id = any($1) and fired_at is null and cancelled_at is null`,
    [handed.map(({ patientId }) => patientId), handed.length],
  );
  return rows[0].each;
}

const act = (ours, { id, version }, step, body) =>
  call(ours, 'POST', `/api/transitions/${id}/${step}`, body, { 'if-match': `"${version}"` });

async function call(ours, method, path, body, more = {}) {
  const headers = { cookie: ours.cookie, 'content-type': 'application/json', ...more };
  const answer = await fetch(`${ours.url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** One after the other; the first few are not counted. */
async function timed(count, run) {
  const took = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await run(i);
    took.push(performance.now() - began);
  }
  const sorted = took.slice(Math.min(10, count >> 2)).sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}
