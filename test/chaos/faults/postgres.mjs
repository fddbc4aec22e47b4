import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const fault = (name, lasts, inject, heal = async () => {}, more = {}) => ({
  name: `Postgres ${name}`,
  lane: 'postgres',
  lasts,
  inject,
  heal,
  ...more,
});

const cutConnections = ({ postgres }, share = 1) =>
  postgres.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where usename in ('holdfast_app', 'holdfast_auth') and random() < $1`,
    [share],
  );

/** Everything that is free, and then what the product lets go of when half of its connections are cut. */
async function takeAllConnections(stage) {
  const taken = [];
  const take = async () => {
    const client = new pg.Client({ connectionString: stage.postgres.directUrl(), connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    await client.connect();
    taken.push(client);
  };
  const takeUntilFull = async () => {
    for (let full = false; !full; ) {
      const tried = await Promise.allSettled(Array.from({ length: 10 }, take));
      full = tried.some(({ status }) => status === 'rejected');
    }
  };
  await takeUntilFull();
  await cutConnections(stage, 0.5).catch(() => {});
  await takeUntilFull();
  return taken;
}

export const postgresFaults = [
  fault(
    'restarted at once',
    [200, 1_500],
    ({ postgres }) => postgres.crash(),
    ({ postgres }) => postgres.comeBack(),
  ),
  fault(
    'slow',
    [1_500, 4_000],
    async ({ postgres, chance }) => {
      postgres.proxy.delay = chance.between(10, 80);
    },
    async ({ postgres }) => {
      postgres.proxy.delay = 0;
    },
  ),
  fault('connections cut', [0, 300], (stage) => cutConnections(stage)),
  fault('out of connections', [800, 2_000], takeAllConnections, (_stage, taken) =>
    Promise.all(taken.map((client) => client.end().catch(() => {}))),
  ),
  fault('queues wiped', [0, 500], ({ queue }) => queue.wipe(), undefined, { needs: 'postgres' }),
  fault(
    'full for the queue',
    [1_000, 3_000],
    ({ queue }) => queue.fill(),
    async ({ queue }) => {
      // What fills the disk may be gone before the database has let us in again.
      for (let left = 20; left > 0; left--) {
        if (
          await queue.free().then(
            () => true,
            () => false,
          )
        )
          return;
        await wait(200);
      }
    },
    { needs: 'postgres' },
  ),
];
