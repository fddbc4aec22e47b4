import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBacktest } from './backtest.mjs';
import { compareAnswers } from './compare-answers.mjs';
import { measureCost } from './cost.mjs';
import { measureDeadlines } from './deadlines.mjs';
import { startPostgres, startRedisIfThere } from './engines.mjs';
import { measureMigration } from './large-migration.mjs';
import { measureNotifications } from './notifications.mjs';
import { measureOverload } from './overload.mjs';
import { comparePeer } from './peer.mjs';
import { save, table } from './report.mjs';
import { measureSockets } from './sockets.mjs';
import { measureStart } from './start-up.mjs';
import { measureStorm } from './storm.mjs';
import { measureTransitions } from './transitions.mjs';

const options = {
  only: {
    type: 'string',
    default: 'answers,backtest,transitions,notifications,sockets,storm,overload,deadlines,cost,migration,peer,start',
  },
  backend: { type: 'string', default: 'postgres,redis' },
  rates: { type: 'string', default: '50,200' },
  seconds: { type: 'string', default: '10' },
  rounds: { type: 'string', default: '3' },
  stored: { type: 'string', default: '1000000' },
  sockets: { type: 'string', default: '2000' },
  rows: { type: 'string', default: '5000000' },
  storm: { type: 'string', default: '10000' },
  past: { type: 'string', default: '1000000' },
  rules: { type: 'string', default: '200' },
  moves: { type: 'string', default: '100000' },
  'no-max': { type: 'boolean', default: false },
  save: { type: 'string' },
};

/** Under what a part was measured: parts of one table may be of different days. */
const circumstances = () => ({
  at: new Date().toISOString(),
  load: `load average ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
});

/**
 * What is measured on each backend, on a server of its own, so that none inherits the tables of the one before. A new
 * capability adds its part here. Each gives rows.
 */
const parts = [
  {
    name: 'answers',
    title: 'Answer sent → alert on the client',
    measure: (on, { rates, rounds, seconds, ...values }) =>
      compareAnswers({ ...on, rates: numbers(rates), rounds: +rounds, seconds: +seconds, max: !values['no-max'] }),
  },
  {
    name: 'sockets',
    title: 'Many screens',
    measure: (on, { sockets }) => measureSockets({ ...on, count: +sockets, seconds: 10 }),
  },
  {
    name: 'backtest',
    title: 'Many rules, and a backtest beside them',
    once: true,
    measure: (on, { past, rules }) => measureBacktest({ ...on, checkIns: +past, rules: +rules, rate: 50, seconds: 15 }),
  },
  {
    name: 'transitions',
    title: 'Moves between levels of care',
    once: true,
    measure: (on, { moves }) =>
      measureTransitions({ ...on, patients: 10_000, open: 300, past: +moves, acceptances: 60 }),
  },
  {
    name: 'notifications',
    title: 'People who are not looking',
    measure: (on, { storm }) => measureNotifications({ ...on, rate: 100, seconds: 10, storm: +storm }),
  },
  { name: 'storm', title: 'A storm', measure: (on, { storm }) => measureStorm({ ...on, count: +storm }) },
  { name: 'overload', title: 'Past the limit', measure: (on) => measureOverload({ ...on, rate: 1000, seconds: 8 }) },
  {
    name: 'deadlines',
    title: 'Deadlines',
    measure: (on, { stored }) => measureDeadlines({ ...on, stored: +stored, seconds: 20 }),
  },
  { name: 'cost', title: 'What one costs', measure: (on) => measureCost({ ...on, seconds: 20 }) },
  {
    name: 'migration',
    title: 'A migration under load',
    once: true,
    measure: (on, { rows }) => measureMigration({ ...on, rows: +rows }),
  },
  {
    name: 'peer',
    title: 'Beside Prometheus Alertmanager',
    measure: (on) => comparePeer({ ...on, rates: [500, 1000], seconds: 4 }),
  },
];

const numbers = (list) => list.split(',').map(Number);

/** Measures what was asked for and says it in one table; the exit code tells nothing about figures. */
export async function bench(args) {
  const { values } = parseArgs({ args, options });
  const wants = (part) => values.only.split(',').includes(part);
  const measured = [];
  const say = (title, rows) => {
    if (!rows.length) return;
    measured.push({ title, ...circumstances(), rows });
    console.log(`${table(measured.slice(-1))}`);
  };
  for (const backend of values.backend.split(',')) {
    const redis = backend === 'redis' ? await startRedisIfThere() : null;
    if (backend === 'redis' && !redis) {
      console.log('Redis: skipped, there is no redis-server on the PATH.\n');
      continue;
    }
    for (const { name, title, measure } of parts.filter(({ name, once }) => wants(name) && !(once && redis))) {
      const postgres = await startPostgres();
      const rows = await measure({ postgres, redisUrl: redis?.url }, values)
        .catch((error) => failed(name, error))
        .finally(() => postgres.stop());
      say(`${title}, queues on ${backend}`, rows);
    }
    await redis?.stop();
  }
  if (wants('start')) say('npm start', await measureStart());
  console.log(table(measured));
  if (values.save !== undefined) console.log(`Saved in ${save(values.save || 'docs/evidence', measured)}.`);
}

/** What one part could not measure must not take the others with it. */
function failed(name, error) {
  console.error(`${name} could not be measured:`, error);
  return [];
}
