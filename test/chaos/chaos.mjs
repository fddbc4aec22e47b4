import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { onPath } from '../../scripts/lib/run.mjs';
import { faultsFor } from './faults/index.mjs';
import { figures, lateness } from './lateness.mjs';
import { Load } from './load.mjs';
import { plantedBugs } from './planted-bugs.mjs';
import { circumstances, save, toMarkdown } from './report.mjs';
import { runRounds } from './rounds.mjs';
import { setStage } from './stage.mjs';
import { reachVerdict } from './verdict.mjs';

const options = {
  backend: { type: 'string', default: 'postgres,redis' },
  seconds: { type: 'string', default: '25' },
  faults: { type: 'string' },
  long: { type: 'boolean', default: false },
  only: { type: 'string' },
  seed: { type: 'string' },
  plant: { type: 'string' },
  save: { type: 'boolean', default: false },
  json: { type: 'string' },
  verbose: { type: 'boolean', default: false },
};

/** @returns whether nothing was lost, doubled or wrong on any backend */
export async function chaos(args) {
  const { values } = parseArgs({ args, options });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const perKind = values.faults ? Number(values.faults) : values.long ? 100 : null;
  const runs = [];
  for (const backend of values.backend.split(',')) {
    if (backend === 'redis' && !onPath('redis-server')) {
      console.log('SKIPPED chaos on Redis: there is no redis-server on the PATH.');
      continue;
    }
    console.log(
      `Chaos, queues on ${backend}, seed ${seed}: ${perKind ? `${perKind} faults of each kind` : `${values.seconds} s`}.`,
    );
    const run = await runOn(backend, { ...values, seed, perKind, seconds: Number(values.seconds) });
    runs.push(run);
    console.log(`\n${toMarkdown(run)}`);
    if (values.save || values.long) console.log(`Saved in ${save(run)}.`);
  }
  if (values.json) writeFileSync(values.json, JSON.stringify(runs));
  return runs.every(({ findings }) => Object.values(findings).every(({ length }) => length === 0));
}

async function runOn(backend, { seed, perKind, seconds, plant, only, long, verbose }) {
  const began = Date.now();
  const ofEach = plant ? 1 : undefined;
  const stage = await setStage({ backend, seed, ofEach, say: (line) => console.log(`  ${line}`) });
  try {
    const load = await beginLoad(stage, perKind ? 600 : seconds + 10);
    const suffered = plant
      ? await plantBugs(stage, load, plant)
      : await sufferFaults(stage, load, { perKind, seconds, only, long });
    load.early = false;
    await load.stop();
    const { findings, truth } = await reachVerdict(stage, load, plant ? 8_000 : 40_000);
    const run = reportOf({ stage, suffered, findings, truth });
    if (verbose) for (const line of stage.said.slice(-60)) console.log(line);
    return { backend, seed, ...circumstances(), minutes: Math.round((Date.now() - began) / 6_000) / 10, ...run };
  } finally {
    await stage.clear();
  }
}

async function beginLoad({ fleet, postgres, clinic, screens, ledger, chance }, ahead) {
  const byName = Object.fromEntries(screens.map((screen) => [screen.person.name, screen]));
  const load = new Load({ url: fleet.url, query: postgres.query, clinic, screens: byName, ledger, chance });
  await load.prepare(ahead);
  load.start();
  await wait(1_000);
  return load;
}

async function sufferFaults(stage, load, { perKind, seconds, only, long }) {
  const faults = faultsFor(stage.backend).filter(({ name }) => !only || new RegExp(only).test(name));
  const end = Date.now() + seconds * 1000;
  const between = async () => {
    // A window that opens now closes unanswered after 26 s; a chain goes on after a minute.
    load.early = Boolean(perKind) || Date.now() < end - 15_000;
    if (long) load.leaveForChain = 2;
    if (perKind) await load.prepare(300);
  };
  return runRounds(stage, { faults, perKind, seconds, between });
}

/** Bugs instead of faults: what the checker has to find. */
async function plantBugs(stage, load, names) {
  load.early = false;
  const planted = [];
  for (const name of names.split(',')) planted.push({ name, ...(await plantedBugs[name](stage, load)) });
  // So that there is also what is as it should be.
  await wait(3_000);
  return { rounds: [], injected: new Map(), planted };
}

function reportOf({ stage, suffered, findings, truth }) {
  const { ledger, screens, backend } = stage;
  const { rounds, injected, planted } = suffered;
  const late = lateness({ ledger, truth, screens, rounds });
  const sum = (of) => screens.reduce((total, screen) => total + of(screen), 0);
  const emptied = /^Redis (killed|restarted empty|flushed)|queues wiped/;
  const since = (list) => figures(list.map((each) => each.since));
  const isEmptied = ({ kinds }) => kinds.some((kind) => emptied.test(kind));
  return {
    backend,
    figures: {
      'faults injected': [...injected.values()].reduce((a, b) => a + b, 0),
      'requests accepted': ledger.accepted,
      'of these, sent more than once': ledger.repeated,
      'alerts expected': ledger.expected.length,
      'alerts delivered': late.all.count,
      'hand-off items left undone': ledger.items.length,
      'patients moved to another level': ledger.moved.size,
      'text messages taken over': stage.gateway.delivered.size,
      'handed on to the next in the chain': ledger.leftAlone.size,
      acknowledged: ledger.acknowledged.size,
      lost: findings.lost.length,
      doubled: findings.doubled.length,
      wrong: findings.wrong.length,
      'live messages': sum(({ pushed }) => pushed),
      'gaps filled by query': sum(({ gapsFilled }) => gapsFilled),
      'reconnections of three screens': sum(({ connections }) => connections - 1),
    },
    lateness: {
      all: late.all,
      afterFault: since(late.afterFault.filter((each) => !isEmptied(each))),
      afterEmptyRedis: since(late.afterFault.filter(isEmptied)),
      handedOn: late.handedOn,
    },
    faults: [...injected].map(([name, count]) => ({
      name,
      injected: count,
      ...(late.byKind.get(name) ?? figures([])),
    })),
    findings,
    planted,
    rounds: rounds.map(({ from, to, caughtUp, kinds, complete }) => ({
      took: to - from,
      caughtUp: caughtUp - to,
      kinds,
      complete,
    })),
  };
}
