import pg from 'pg';
import { startWorld, type World } from '#testing';
import { chooseQueueBackend } from './queue-backend.js';

describe('a connection of the queue', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.stop());

  it('may be cut between two statements without taking the process with it', async () => {
    const { connection } = chooseQueueBackend({ ...world.configuration, redisUrl: null }).options('send');
    const pool = new pg.Pool({ ...(connection as pg.PoolConfig), max: 1 });
    const client = await pool.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await world.admin.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    client.release(true);
    expect((await pool.query('select 1 as alive')).rows).toEqual([{ alive: 1 }]);
    await pool.end();
  });
});
