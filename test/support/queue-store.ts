import { Redis } from 'ioredis';
import pg from 'pg';

/** The store behind the queues and the live hints, seen from outside: it can be held still, cut off and emptied. */
export interface QueueStore {
  /** From now on nothing is written: who tries waits. */
  hold(): Promise<void>;
  /** Drops what waits, as if it had never been sent, and lets the next writer through. */
  letGo(): Promise<void>;
  /** Deletes every queue, job and key. */
  wipe(): Promise<void>;
  /** Jobs that wait or are being worked on. */
  depth(): Promise<number>;
  /** Jobs that no worker has taken yet. */
  waiting(): Promise<number>;
  /** Cuts the connections on which gateways hear of changes. @returns how many there were */
  deafen(): Promise<number>;
  close(): Promise<void>;
}

export class PostgresQueueStore implements QueueStore {
  private holder: pg.Client | null = null;

  private constructor(
    private readonly url: string,
    private readonly client: pg.Client,
  ) {}

  static async open(url: string): Promise<PostgresQueueStore> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    return new PostgresQueueStore(url, client);
  }

  async hold(): Promise<void> {
    this.holder = new pg.Client({ connectionString: this.url });
    this.holder.on('error', () => {});
    await this.holder.connect();
    await this.holder.query('begin');
    await this.holder.query('lock table bullmq.job in share mode');
  }

  async letGo(): Promise<void> {
    if (!this.holder) return;
    const { rows } = await this.holder.query('select pg_backend_pid() as pid');
    await this.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and $1 = any(pg_blocking_pids(pid))`,
      [rows[0].pid],
    );
    await this.holder.query('rollback');
    await this.holder.end();
    this.holder = null;
  }

  async wipe(): Promise<void> {
    const { rows } = await this.client.query(
      `select string_agg(format('bullmq.%I', tablename), ', ') as tables from pg_tables
        where schemaname = 'bullmq' and tablename !~ 'migration'`,
    );
    await truncate(this.client, rows[0].tables);
  }

  async depth(): Promise<number> {
    const { rows } = await this.client.query(
      `select count(*)::int as depth from bullmq.job where state not in ('completed', 'failed')`,
    );
    return rows[0].depth;
  }

  async waiting(): Promise<number> {
    const { rows } = await this.client.query(
      `select count(*)::int as waiting from bullmq.job where state not in ('active', 'completed', 'failed')`,
    );
    return rows[0].waiting;
  }

  async deafen(): Promise<number> {
    const { rowCount } = await this.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query = 'listen holdfast_live'`,
    );
    return rowCount ?? 0;
  }

  async close(): Promise<void> {
    await this.holder?.end();
    await this.client.end();
  }
}

export class RedisQueueStore implements QueueStore {
  private readonly redis: Redis;
  private held = false;

  constructor(url: string) {
    this.redis = new Redis(url, { maxRetriesPerRequest: null });
    this.redis.on('error', () => {});
  }

  async hold(): Promise<void> {
    this.held = true;
    await this.redis.call('client', 'pause', '120000', 'write');
  }

  async letGo(): Promise<void> {
    if (!this.held) return;
    this.held = false;
    await this.redis.call('client', 'kill', 'type', 'normal', 'skipme', 'yes');
    await this.redis.call('client', 'unpause');
  }

  async wipe(): Promise<void> {
    await this.redis.flushall();
  }

  async depth(): Promise<number> {
    const queues = await this.redis.keys('bull:*:wait');
    const active = await this.redis.keys('bull:*:active');
    const lengths = await Promise.all([...queues, ...active].map((key) => this.redis.llen(key)));
    return lengths.reduce((sum, length) => sum + length, 0);
  }

  async deafen(): Promise<number> {
    return Number(await this.redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub'));
  }

  async waiting(): Promise<number> {
    const queues = await this.redis.keys('bull:*:wait');
    const lengths = await Promise.all(queues.map((key) => this.redis.llen(key)));
    return lengths.reduce((sum, length) => sum + length, 0);
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }
}

/** Workers lock these tables in an order of their own: Postgres may pick us as the one to give way. */
async function truncate(client: pg.Client, tables: string): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      await client.query(`truncate ${tables}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '40P01' || left === 0) throw error;
    }
  }
}
