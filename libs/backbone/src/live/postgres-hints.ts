import pg from 'pg';
import type { LiveHint } from '#contracts';
import type { Log } from '#kernel';
import { BatchedHints } from './batched-hints.js';

const channel = 'holdfast_live';
/** Postgres takes 8,000 bytes in one notification. */
const largest = 7_900;

/** LISTEN and NOTIFY, outside of any transaction: a notification within one would queue all commits behind it. */
export class PostgresHints extends BatchedHints {
  private listening: pg.Client | null = null;
  private lost = false;
  private closed = false;
  private readonly sending: pg.Pool;

  constructor(
    private readonly connectionString: string,
    private readonly log: Log,
  ) {
    super();
    this.sending = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 3_000 });
    this.sending.on('error', () => {});
  }

  override async open(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
    });
    client.on('notification', ({ payload }) => this.heard(payload));
    client.on('error', () => {});
    client.on('end', () => this.reopenSoon());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.listening = client;
      if (this.lost) this.missedSome();
      this.lost = false;
    } catch (error) {
      this.log.warn('Live hints cannot be listened to; trying again', { error: (error as Error).name });
      await client.end().catch(() => {});
    }
  }

  override async close(): Promise<void> {
    this.closed = true;
    await this.listening?.end().catch(() => {});
    await this.sending.end();
  }

  protected async broadcast(hints: LiveHint[]): Promise<void> {
    for (const message of inMessages(hints)) await this.sending.query('select pg_notify($1, $2)', [channel, message]);
  }

  private reopenSoon(): void {
    this.listening = null;
    this.lost = true;
    if (!this.closed) setTimeout(() => void this.open(), 200).unref();
  }
}

function inMessages(hints: readonly LiveHint[]): string[] {
  const parts: string[] = [];
  for (const text of hints.map((hint) => JSON.stringify(hint))) {
    const last = parts.at(-1);
    if (last && last.length + text.length + 1 < largest) parts[parts.length - 1] = `${last},${text}`;
    else parts.push(text);
  }
  return parts.map((part) => `[${part}]`);
}
