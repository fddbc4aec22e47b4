import { foundClinic } from './clinic.mjs';
import { startFloor } from './floor.mjs';
import { highestRate } from './load.mjs';
import { memoryOf } from './memory.mjs';
import { startProduct } from './product.mjs';
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
      await ours.attempt(rate, warmUp);
    }
    const runs = [];
    for (const rate of rates) {
      for (let round = 0; round < rounds; round++) {
        runs.push({ rate, floor: await floor.attempt(rate, seconds), ours: await ours.attempt(rate, seconds) });
      }
    }
    const rows = [...rates.flatMap((rate) => delays(rate, runs)), ...exactness(runs)];
    if (max) rows.push(...(await sustained(ours, floor, Math.min(5, seconds))));
    rows.push(row('memory after the start, MB', ...idle));
    rows.push(row('memory after all of this, MB', memoryOf(ours.pid), memoryOf(floor.pid)));
    return rows;
  } finally {
    await ours.stop();
    await floor.stop();
  }
}

function delays(rate, runs) {
  const of = (side, figure) => median(runs.filter((run) => run.rate === rate).map((run) => run[side][figure]));
  const line = (figure, atMost) =>
    row(`${rate}/s ${figure}, ms`, of('ours', figure), of('floor', figure), { ratioAtMost: atMost });
  return [line('p50', 2), line('p99', 3)];
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
  const search = (side, step) => highestRate({ attempt: (rate) => side.attempt(rate, seconds), from: step, step });
  const [floors, own] = [await search(floor, 100), await search(ours, 50)];
  return [row('highest sustained rate, per second', own, floors, { ratioAtLeast: 0.5 })];
}
