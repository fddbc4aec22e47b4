import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { compareAnswers } from './compare-answers.mjs';
import { measureDeadlines } from './deadlines.mjs';
import { startPostgres, startRedisIfThere } from './engines.mjs';
import { save, table } from './report.mjs';
import { measureStart } from './start-up.mjs';

const options = {
  only: { type: 'string', default: 'answers,deadlines,start' },
  backend: { type: 'string', default: 'postgres,redis' },
  rates: { type: 'string', default: '50,200' },
  seconds: { type: 'string', default: '10' },
  rounds: { type: 'string', default: '3' },
  stored: { type: 'string', default: '1000000' },
  'no-max': { type: 'boolean', default: false },
  save: { type: 'string' },
};

const load = () => `load average ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;

/** Measures what was asked for and says it; the exit code tells nothing about figures. */
export async function bench(args) {
  const { values } = parseArgs({ args, options });
  const wants = (part) => values.only.split(',').includes(part);
  const report = { at: new Date().toISOString(), node: process.version, tables: [] };
  const say = (title, { rows, ...rest }) => {
    report.tables.push({ title: `${title} (${load()})`, rows, ...rest });
    console.log(table(report.tables.at(-1)));
  };
  for (const backend of values.backend.split(',')) {
    const redis = backend === 'redis' ? await startRedisIfThere() : null;
    if (backend === 'redis' && !redis) {
      console.log('Redis: skipped, there is no redis-server on the PATH.\n');
      continue;
    }
    await measureBackend(backend, redis?.url, values, wants, say).finally(() => redis?.stop());
  }
  if (wants('start')) say('npm start', { rows: await measureStart() });
  const text = report.tables.map(table).join('\n');
  if (values.save) console.log(`Saved in ${save(values.save, report, text)}.`);
}

/** Each measurement on a server of its own, so that none inherits the tables of the one before. */
async function measureBackend(backend, redisUrl, values, wants, say) {
  const seconds = Number(values.seconds);
  const on = async (measure) => {
    const postgres = await startPostgres();
    return measure(postgres).finally(() => postgres.stop());
  };
  if (wants('answers')) {
    const plan = { rates: values.rates.split(',').map(Number), rounds: Number(values.rounds), max: !values['no-max'] };
    const compared = await on((postgres) => compareAnswers({ postgres, redisUrl, seconds, ...plan }));
    say(`Answer sent → alert on the client, queues on ${backend}`, compared);
  }
  if (wants('deadlines')) {
    const stored = Number(values.stored);
    const rows = await on((postgres) => measureDeadlines({ postgres, redisUrl, stored, seconds: 20 }));
    say(`Deadlines, queues on ${backend}`, { rows });
  }
}
