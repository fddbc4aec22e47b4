import { performance } from 'node:perf_hooks';
import { addPatients, foundClinic } from './clinic.mjs';
import { percentile } from './load.mjs';
import { allWell, answer, untilIdle } from './product.mjs';
import { startPart } from './product-parts.mjs';
import { row } from './report.mjs';

/** Ordinary answers at a rate that nobody can keep up with: with the limit, and with none. */
export async function measureOverload({ postgres, redisUrl, rate, seconds }) {
  const clinic = await foundClinic(postgres.settings);
  const given = { ...postgres, redisUrl, clinic, rate, seconds };
  const without = await run(given, { REQUESTS_AT_ONCE: '10000' });
  const limited = await run(given, {});
  const name = `${rate}/s offered`;
  return [
    row(`${name}: accepted p99, ms (floor: without the limit)`, limited.p99, without.p99, { atMost: 2000 }),
    row(`${name}: accepted in time, per second (floor: without)`, limited.done, without.done),
    row(`${name}: refused with Retry-After, %`, limited.refused, without.refused),
    row(`${name}: accepted and not stored`, limited.lost, without.lost, { atMost: 0 }),
  ];
}

async function run(given, environment) {
  const { admin, clinic, settings, redisUrl, rate, seconds } = given;
  const patients = await addPatients(admin, clinic, rate * seconds + 500);
  const part = await startPart('standalone', { settings, redisUrl, environment });
  try {
    for (let n = 0; n < 50; n++)
      await Promise.all(patients.splice(0, 10).map((patient) => answer(part.url, patient, allWell)));
    return await offer(given, part.url, patients);
  } finally {
    // What the next one finds waiting would count against it.
    await untilIdle(admin);
    await part.stop();
  }
}

async function offer({ admin, rate, seconds }, url, patients) {
  const delays = [];
  const accepted = [];
  let inTime = 0;
  const began = performance.now();
  const sent = [];
  for (let i = 0; i < patients.length; ) {
    for (; i < patients.length && (i * 1000) / rate <= performance.now() - began; i++) {
      const due = began + (i * 1000) / rate;
      const { patientId } = patients[i];
      const done = () => {
        delays.push(performance.now() - due);
        accepted.push(patientId);
        if (delays.at(-1) < 2_000) inTime++;
      };
      sent.push(answer(url, patients[i], allWell).then(done, () => {}));
    }
    await new Promise((next) => setTimeout(next, 2));
  }
  await Promise.all(sent);
  const { rows } = await admin.query(
    'select count(distinct patient_id)::int as n from check_in where patient_id = any($1) and answered_at is not null',
    [accepted],
  );
  const sorted = delays.sort((a, b) => a - b);
  return {
    p99: percentile(sorted, 0.99),
    done: Math.round(inTime / seconds),
    refused: Math.round((1 - accepted.length / patients.length) * 100),
    lost: accepted.length - rows[0].n,
  };
}
