import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { addPatients, foundClinic } from './clinic.mjs';
import { curves } from './curves.mjs';
import { startPostgres, startRedisIfThere } from './engines.mjs';
import { highestRate, percentile } from './load.mjs';
import { memoryOf } from './memory.mjs';
import { answer, startProduct, strongUrge } from './product.mjs';

const options = {
  minutes: { type: 'string', default: '30' },
  rate: { type: 'string' },
  backend: { type: 'string', default: 'postgres' },
  save: { type: 'string', default: 'docs/evidence' },
};

const sizes = `
select pg_database_size(current_database())::float8 / 1e6 as database,
       pg_total_relation_size('event_delivery')::float8 / 1e6 as deliveries,
       (select coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 / 1e6 from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'bullmq' and c.relkind = 'r') as queue,
       (select sum(pg_indexes_size(c.oid))::float8 / 1e6 from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind = 'r') as indexes,
       (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
       (select count(*)::int from event_delivery) as waiting,
       (select count(*)::int from bullmq.job) as jobs`;

/** Half of what it can do, for as long as was asked: what must stay flat, and what grows by so much for each answer. */
export async function soak(args) {
  const { values } = parseArgs({ args, options });
  const redis = values.backend === 'redis' ? await startRedisIfThere() : null;
  const postgres = await startPostgres();
  const clinic = await foundClinic(postgres.settings);
  const product = await startProduct({ ...postgres, redisUrl: redis?.url, clinic });
  const keys = redis && new Redis(redis.url);
  try {
    const rate = Number(values.rate) || Math.round((await highest(product)) / 2);
    console.log(`${rate} answers a second for ${values.minutes} minutes, queues on ${values.backend}.`);
    const seconds = Number(values.minutes) * 60;
    const load = new Load(postgres.admin, clinic, product, rate);
    const samples = [];
    const every = Math.max(5, Math.round(seconds / 120));
    const began = performance.now();
    const look = async () => {
      const { rows } = await postgres.admin.query(sizes);
      const at = Math.round((performance.now() - began) / 1000);
      const queueKeys = keys ? await keys.dbsize() : rows[0].jobs;
      samples.push({ at, memory: memoryOf(product.pid), queueKeys, ...rows[0], ...load.takeFigures() });
      const { memory, p99, waiting } = samples.at(-1);
      console.log(`${at} s: ${memory} MB, p99 ${p99} ms, ${waiting} waiting, ${load.sent} answers`);
    };
    for (let minute = 0; minute * 60 < seconds; minute++) {
      await product.stayActive();
      await load.prepare(Math.min(60, seconds - minute * 60));
      await look();
      await load.run(every, look);
    }
    await wait(3_000);
    await look();
    report(values.save, {
      rate,
      minutes: values.minutes,
      backend: values.backend,
      sent: load.sent,
      lost: load.lost,
      refused: load.refused,
      samples,
    });
  } finally {
    await product.stop();
    keys?.disconnect();
    await postgres.stop();
    await redis?.stop();
  }
}

async function highest(product) {
  await product.attempt(100, 20, { says: strongUrge });
  return highestRate({ attempt: (rate) => product.attempt(rate, 5, { says: strongUrge }), from: 50, step: 50 });
}

class Load {
  sent = 0;
  refused = 0;
  #patients = [];
  #delays = [];

  constructor(admin, clinic, product, rate) {
    Object.assign(this, { admin, clinic, product, rate });
    const dues = new Map();
    this.dues = dues;
    product.socket.on('alert.changed', ({ correlationId }) => {
      const due = dues.get(correlationId);
      if (due === undefined) return;
      dues.delete(correlationId);
      this.#delays.push(performance.now() - due);
    });
  }

  get lost() {
    return this.dues.size - this.refused;
  }

  async prepare(seconds) {
    this.#patients = await addPatients(this.admin, this.clinic, this.rate * seconds);
  }

  takeFigures() {
    const sorted = this.#delays.splice(0).sort((a, b) => a - b);
    return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
  }

  async run(every, look) {
    const start = performance.now();
    const dueAt = (i) => start + (i * 1000) / this.rate;
    let looked = start;
    for (let i = 0; i < this.#patients.length; ) {
      for (; i < this.#patients.length && dueAt(i) <= performance.now(); i++) {
        const patient = this.#patients[i];
        this.dues.set(patient.checkInId, dueAt(i));
        this.sent++;
        answer(this.product.url, patient, strongUrge, { 'x-request-id': patient.checkInId }).catch(
          () => this.refused++,
        );
      }
      if (performance.now() - looked > every * 1000) {
        looked = performance.now();
        void look();
      }
      await wait(2);
    }
  }
}

const round = (value) => Math.round(value * 10) / 10;

function report(folder, run) {
  const { samples, rate, minutes, backend, sent } = run;
  // The first fifth is warm-up: compiling, pools, first pages of tables.
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const [first, last] = [settled[0], settled.at(-1)];
  const flat = ['memory', 'connections', 'queueKeys', 'queue', 'deliveries', 'waiting'];
  const names = {
    memory: 'memory of the process, MB',
    connections: 'connections to PostgreSQL',
    queueKeys: 'keys or rows of the queue',
    queue: 'tables of the queue, MB',
    deliveries: 'table of undelivered events, MB',
    waiting: 'events that wait',
    p99: 'answer → screen, p99, ms',
    database: 'the whole database, MB',
    indexes: 'indexes, MB',
  };
  const lines = flat.map(
    (name) =>
      `| ${names[name]} | ${round(first[name])} | ${round(last[name])} | ${round(Math.max(...settled.map((each) => each[name])))} |`,
  );
  const grown = Math.round(((last.database - first.database) * 1e6) / Math.max(1, (last.at - first.at) * rate));
  const text = [
    `# Soak: ${minutes} minutes at ${rate} answers a second, queues on ${backend}`,
    '',
    `By \`npm run soak -- --minutes ${minutes}\` on ${new Date().toISOString().slice(0, 10)}: ${sent} answers, ${run.refused} refused, ${run.lost} without a message.`,
    '',
    '| after the first fifth | begins at | ends at | highest |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
    '',
    `The database grows by ${grown} bytes for each answer, the patient and the check-in that it needs included.`,
    '',
    `![curves over time](soak-${backend}.svg)`,
    '',
  ].join('\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `soak-${backend}.md`), text);
  writeFileSync(join(folder, `soak-${backend}.json`), `${JSON.stringify(run)}\n`);
  writeFileSync(join(folder, `soak-${backend}.svg`), curves(samples, names));
  console.log(text);
}
