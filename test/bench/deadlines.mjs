import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { addPatients, foundClinic } from './clinic.mjs';
import { startPart } from './product-parts.mjs';
import { row } from './report.mjs';

const perSecond = 350;
export const ticksPerSecond = 100;

const farAway = `
insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
select uuidv7(), $1, 'check-in.advance', uuidv7(), uuidv7(), due, due, 'bench-seed'
  from generate_series(1, $2::int) i, lateral (select now() + interval '1 day' + i * interval '1 second') d(due)`;

/** Sets the watch over each patient to its own moment, evenly spread from a few seconds ahead. */
const soon = `
update deadline set due_at = at, wake_after = at
  from (select id, now() + interval '3 seconds' + row_number() over () * interval '1 second' / ${perSecond} as at
          from deadline where kind = 'patient-silence' and patient_id = any($1::uuid[])) d
 where deadline.id = d.id`;

/** What has not fired yet counts as late until now: leaving it out would flatter the rest. */
const late = `
select count(*)::int as due, count(fired_at)::int as fired, max(ms)::float8 as max,
       percentile_disc(0.5) within group (order by ms)::float8 as p50,
       percentile_disc(0.99) within group (order by ms)::float8 as p99
  from (select fired_at, extract(epoch from coalesce(fired_at, now()) - due_at) * 1000 as ms
          from deadline where kind = 'patient-silence' and patient_id = any($1::uuid[]) and id < uuid7_floor($2)) d`;

/** A worker with `stored` deadlines of which none is due, and then with many a second, fired by the real handler. */
export async function measureDeadlines({ postgres, redisUrl, stored, seconds }) {
  const { admin, settings } = postgres;
  const clinic = await foundClinic(settings);
  await admin.query(farAway, [clinic.organisationId, stored]);
  const patients = (await addPatients(admin, clinic, perSecond * seconds)).map(({ patientId }) => patientId);
  const worker = await startPart('worker', { settings, redisUrl });
  try {
    // What comes once is not the idle state: after a start Node tidies its memory for half a minute.
    await wait(30_000);
    const idle = await idleShare(worker.pid, await serverPid(admin), seconds);
    const before = new Date();
    await admin.query(soon, [patients]);
    await wait((seconds + 8) * 1_000);
    const figures = (await admin.query(late, [patients, before])).rows[0];
    const name = `${stored.toLocaleString('en')} open, nothing due`;
    return [
      row(`${name}: worker, % of a core`, idle.worker, null, { below: 2 }),
      row(`${name}: its PostgreSQL, % of a core`, idle.server, null),
      row(`${perSecond}/s due: lateness p50, ms`, Math.round(figures.p50), null),
      row(`${perSecond}/s due: lateness p99, ms`, Math.round(figures.p99), null, { atMost: 1000 }),
      row(`${perSecond}/s due: lateness max, ms`, Math.round(figures.max), null),
      row(`${perSecond}/s due: not fired 8 s after the last was due`, figures.due - figures.fired, null, { atMost: 0 }),
    ];
  } finally {
    await worker.stop();
    await admin.query(`delete from deadline where correlation_id = 'bench-seed'`);
  }
}

export async function serverPid(admin) {
  const { rows } = await admin.query(`select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as pid`);
  return rows[0].pid;
}

async function idleShare(workerPid, server, seconds) {
  const before = [ticks(workerPid), family(server)];
  await wait(seconds * 1_000);
  const share = (from, to) => Math.round(((to - from) / ticksPerSecond / seconds) * 1_000) / 10;
  return { worker: share(before[0], ticks(workerPid)), server: share(before[1], family(server)) };
}

const fields = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);

/** User and system time so far, in clock ticks. */
export function ticks(pid) {
  const all = fields(pid);
  return all[11] + all[12];
}

/** A server and the processes that it started; one that ended meanwhile counts no more. */
export function family(pid) {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.reduce((sum, name) => {
    try {
      return Number(name) === pid || fields(name)[1] === pid ? sum + ticks(name) : sum;
    } catch {
      return sum;
    }
  }, 0);
}
