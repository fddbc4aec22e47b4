import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { addPatients, foundClinic } from './clinic.mjs';
import { openLoop, Recorder } from './load.mjs';
import { answer, notSafe, startProduct } from './product.mjs';
import { row } from './report.mjs';

/** So many emergencies a second while the storm lasts, as they come on any day. */
const perSecond = 5;
const rule = 'three-missed-or-silent';
const patience = 120_000;

const due = `
with quiet as (
  update patient_contact set registered_at = now() - interval '4 days', watched_since = now() - interval '4 days'
   where patient_id = any($1::uuid[])
)
update deadline set due_at = now() + interval '2 seconds', wake_after = now() + interval '2 seconds'
 where kind = 'patient-silence' and patient_id = any($1::uuid[])`;

/** Everybody falls silent at the same moment, and meanwhile some say that they are not safe. */
export async function measureStorm({ postgres, redisUrl, count }) {
  const { admin } = postgres;
  const clinic = await foundClinic(postgres.settings);
  const ours = await startProduct({ ...postgres, redisUrl, clinic });
  try {
    await ours.attempt(50, 8);
    const silent = (await addPatients(admin, clinic, count)).map(({ patientId }) => patientId);
    const unsafe = await addPatients(admin, clinic, 30 * perSecond);
    const missing = new Set(silent);
    let last = 0;
    const hear = ({ alert }) => {
      if (alert.rule.key === rule && missing.delete(alert.patient.id)) last = performance.now();
    };
    ours.socket.on('alert.changed', hear);
    await admin.query(due, [silent]);
    const began = performance.now() + 2_000;
    await wait(2_000);
    const recorder = new Recorder();
    const hearUrgent = ({ correlationId }) => recorder.arrived(correlationId);
    ours.socket.on('alert.changed', hearUrgent);
    const fire = (i, key) => answer(ours.url, unsafe[i], notSafe, { 'x-request-id': key });
    const keyOf = (i) => unsafe[i].checkInId;
    const urgent = await openLoop({ rate: perSecond, seconds: 30, recorder, keyOf, fire, patience: 60_000 });
    while (missing.size && performance.now() - began < patience) await wait(100);
    const { rows } = await admin.query(
      'select count(*)::int as n from alert where patient_id = any($1) and rule->>$3 = $2',
      [silent, rule, 'key'],
    );
    const name = `${count.toLocaleString('en')} at once`;
    return [
      row(`${name}: all on the screen after, s`, Math.round((last - began) / 100) / 10, null, { atMost: 30 }),
      row(`${name}: not on the screen after ${patience / 1000} s`, missing.size, null, { atMost: 0 }),
      row(`${name}: alerts too few or too many`, Math.abs(count - rows[0].n), null, { atMost: 0 }),
      row('"not safe" meanwhile: p50, ms', urgent.p50, null),
      row('"not safe" meanwhile: p99, ms', urgent.p99, null, { atMost: 1000 }),
      row('"not safe" meanwhile: lost or refused', urgent.lost + urgent.refused, null, { atMost: 0 }),
    ];
  } finally {
    await ours.stop();
  }
}
