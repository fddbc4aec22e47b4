import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedDatabase } from '#installation';
import { positionSql } from '#kernel';

describe('a position', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'holdfast-position-'));
  let database: EmbeddedDatabase;

  beforeAll(() => chmodSync(home, 0o711));
  afterAll(async () => {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(database.settings.databaseUrl);
    client.on('error', () => {});
    await client.connect();
    return client;
  };

  const crash = async (): Promise<void> => {
    const [pid] = readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGQUIT');
    const isAlive = (): boolean => {
      try {
        return process.kill(Number(pid), 0);
      } catch {
        return false;
      }
    };
    while (isAlive()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('is below all that comes later, also when the server crashes and gives the numbers of transactions anew', async () => {
    database = await EmbeddedDatabase.start({ home });
    const before = await connect();
    // As the queue does: what it commits waits in memory for a while.
    await before.query('set synchronous_commit = off');
    for (let n = 0; n < 100; n++) await before.query(`select pg_logical_emit_message(true, 'a job', '')`);
    await before.query('set synchronous_commit = on');
    const [{ position }] = (await before.query(positionSql)).rows;
    await crash();
    database = await EmbeddedDatabase.start({ home });
    const after = await connect();
    const { rows } = await after.query('select pg_current_xact_id()::text as next');
    await after.end();
    expect(BigInt(rows[0].next)).toBeGreaterThanOrEqual(BigInt(position));
  }, 240_000);
});
