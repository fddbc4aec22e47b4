import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** The queues of the product from outside: what is in them can be added to, lost, or find no room. */
export function openQueue({ postgres, redis }) {
  return redis ? onRedis(redis) : onPostgres(postgres);
}

/** As the product's own: one that is cut must not end us. */
class OutlivingClient extends pg.Client {
  constructor(config) {
    super(config);
    this.on('error', () => {});
  }
}

const names = { events: 'holdfast-events', deadlines: 'holdfast-deadlines' };

/** Jobs of nobody's, `[events or deadlines, job]`. A queue that is away takes none, which is a fault of its own. */
const adder = (options, factory) => async (jobs) => {
  const queues = new Map();
  const open = (name) => {
    if (!queues.has(name))
      queues.set(
        name,
        new Queue(names[name], options(), factory).on('error', () => {}),
      );
    return queues.get(name);
  };
  const all = Promise.allSettled(
    jobs.map(([name, job]) => open(name).add('chaos', job, { removeOnComplete: true, removeOnFail: true })),
  );
  await Promise.race([all, wait(2_000)]);
  for (const queue of queues.values()) await Promise.race([queue.close().catch(() => {}), wait(1_000)]);
};

function onRedis(redis) {
  const command = async (...args) => {
    const client = new Redis(redis.directUrl(), { maxRetriesPerRequest: 1, retryStrategy: () => null });
    client.on('error', () => {});
    await client.call(...args).finally(() => client.disconnect());
  };
  const options = () => {
    const { port } = new URL(redis.directUrl());
    const connection = { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: 1, retryStrategy: () => null };
    return { connection };
  };
  return {
    add: adder(options, createRedisBackend),
    wipe: () => command('flushall'),
    fill: () => command('config', 'set', 'maxmemory', '1'),
    free: () => command('config', 'set', 'maxmemory', '0'),
  };
}

const tables = `select string_agg(format('bullmq.%I', tablename), ', ') as all from pg_tables
                 where schemaname = 'bullmq' and tablename !~ 'migration'`;

function onPostgres(postgres) {
  const options = () => ({
    connection: {
      connectionString: postgres.directUrl(),
      Client: OutlivingClient,
      schema: 'bullmq',
      skipMigrations: true,
      max: 1,
    },
  });
  return {
    add: adder(options, createPostgresBackend),
    async wipe() {
      const [{ all }] = await postgres.query(tables);
      // Workers lock these tables in an order of their own: Postgres may pick us as the one to give way.
      for (let left = 20; ; left--) {
        try {
          return await postgres.query(`truncate ${all}`);
        } catch (error) {
          if (error.code !== '40P01' || left === 0) throw error;
        }
      }
    },
    /** A disk that is full for jobs alone: what a write would be told then. */
    fill: () =>
      postgres.query(`
        create or replace function bullmq.no_space() returns trigger language plpgsql as
          $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
        create or replace trigger no_space before insert on bullmq.job execute function bullmq.no_space()`),
    free: () => postgres.query('drop trigger if exists no_space on bullmq.job'),
  };
}
