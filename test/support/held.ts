import pg from 'pg';
import { until } from './until.js';

/** A lock held by the test, so that a process provably stands between two of its lines. */
export class Held {
  private released = false;

  private constructor(
    private readonly client: pg.Client,
    private readonly pid: number,
  ) {}

  /** @param lock the statement that takes it, within a transaction that stays open */
  static async by(url: string, lock: string, values: unknown[] = []): Promise<Held> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await client.query('begin');
    await client.query(lock, values);
    return new Held(client, rows[0].pid);
  }

  /** Resolves when so many others wait for it. */
  async untilWaitedFor(by: number): Promise<void> {
    let waiting = 0;
    await until(`${by} who wait for the lock`, async () => {
      // Within a transaction Postgres shows the same picture again unless it is told to look anew.
      await this.client.query('select pg_stat_clear_snapshot()');
      const { rows } = await this.client.query(
        `select count(*)::int as n from pg_stat_activity
          where datname = current_database() and $1 = any(pg_blocking_pids(pid))`,
        [this.pid],
      );
      waiting = rows[0].n;
      return waiting >= by;
    });
  }

  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    await this.client.query('rollback');
    await this.client.end();
  }
}
