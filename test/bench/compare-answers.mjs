import { foundClinic } from './clinic.mjs';
import { startFloor } from './floor.mjs';
import { highestRate } from './load.mjs';
import { memoryOf } from './memory.mjs';
import { notSafe, startProduct, strongUrge } from './product.mjs';
import { median, row } from './report.mjs';

/** From an answer to its alert on the screen, product and floor in turns: what disturbs one disturbs the other. */
export async function compareAnswers({ postgres, redisUrl, rates, seconds, rounds, max }) {
  const clinic = await foundClinic(postgres.settings);
  const given = { ...postgres, redisUrl, clinic };
  const floor = await startFloor(given);
  const ours = await startProduct(given).catch(async (error) => {
    await floor.stop();
    throw error;
  });
  const idle = [memoryOf(ours.pid), memoryOf(floor.pid)];
  try {
    // The compiler needs thousands of answers before it has seen it all; a server lives for weeks.
    for (const [rate, warmUp] of [
      [50, 4],
      [100, 30],
    ]) {
      await floor.attempt(rate, warmUp);
      for (const says of Object.values(kinds)) await ours.attempt(rate, warmUp / 2, { says });
    }
    const runs = [];
    for (const rate of rates) {
      for (let round = 0; round < rounds; round++) {
        for (const [what, says] of Object.entries(kinds)) {
          const beside = await floor.attempt(rate, seconds);
          runs.push({ what, rate, floor: beside, ours: await ours.attempt(rate, seconds, { says }) });
        }
      }
    }
    const each = Object.keys(kinds).flatMap((what) => rates.map((rate) => [what, rate]));
    const rows = [...each.flatMap(([what, rate]) => delays(what, rate, runs)), ...exactness(runs)];
    if (max) rows.push(...(await sustained(ours, floor, Math.min(5, seconds))));
    rows.push(row('memory after the start, MB', ...idle));
    rows.push(row('memory after all of this, MB', memoryOf(ours.pid), memoryOf(floor.pid)));
    return rows;
  } finally {
    await ours.stop();
    await floor.stop();
  }
}

/** The emergency, whose rules are asked within the answer's own transaction, and what goes by way of the queue. */
const kinds = { '"not safe"': notSafe, 'a strong urge': strongUrge };

function delays(what, rate, runs) {
  const ofThese = runs.filter((run) => run.rate === rate && run.what === what);
  const of = (side, figure) => median(ofThese.map((run) => run[side][figure]));
  const line = (figure, atMost) =>
    row(`${what}, ${rate}/s: ${figure}, ms`, of('ours', figure), of('floor', figure), { ratioAtMost: atMost });
  const [p50, p99] = rate < 100 ? [2, 3] : [1.5, 2];
  return [line('p50', p50), line('p99', p99)];
}

function exactness(runs) {
  const sum = (...names) => runs.reduce((all, { ours }) => names.reduce((part, name) => part + ours[name], all), 0);
  return [
    row('lost or refused: messages not there 10 s after the last answer', sum('lost', 'refused'), null, { atMost: 0 }),
    row('lost: patients without their alert in the table', sum('missing'), null, { atMost: 0 }),
    row('double: messages and alerts', sum('double', 'extra'), null, { atMost: 0 }),
  ];
}

async function sustained(ours, floor, seconds) {
  const floors = await highestRate({ attempt: (rate) => floor.attempt(rate, seconds), from: 100, step: 100 });
  const rows = [];
  for (const [what, says] of Object.entries(kinds)) {
    const own = await highestRate({ attempt: (rate) => ours.attempt(rate, seconds, { says }), from: 50, step: 50 });
    rows.push(row(`${what}: highest sustained rate, per second`, own, floors, { ratioAtLeast: 0.8 }));
  }
  return rows;
}
