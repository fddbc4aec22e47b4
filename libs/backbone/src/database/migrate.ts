import { setTimeout as wait } from 'node:timers/promises';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { queues } from '#contracts';
import type { Migration } from '#kernel';
import { Backbone1790000000000 } from './migrations/1790000000000-backbone.js';
import { Audit1790000400000 } from './migrations/1790000400000-audit.js';
import { ForcedRowSecurity1790000900000 } from './migrations/1790000900000-forced-row-security.js';
import { OldestEvent1790002000000 } from './migrations/1790002000000-oldest-event.js';
import { Watching1790002400000 } from './migrations/1790002400000-watching.js';
import { FewStatistics1790002600000 } from './migrations/1790002600000-few-statistics.js';
import { ClaimByIndex1790002700000 } from './migrations/1790002700000-claim-by-index.js';
import { GivenBack1790002800000 } from './migrations/1790002800000-given-back.js';
import { FailingSafetyWork1790004020000 } from './migrations/1790004020000-failing-safety-work.js';
import { WorkOfNewerReleases1790005000000 } from './migrations/1790005000000-work-of-newer-releases.js';
import { Sending1790005010000 } from './migrations/1790005010000-sending.js';

export const migrationsOfBackbone: Migration[] = [
  Backbone1790000000000,
  Audit1790000400000,
  ForcedRowSecurity1790000900000,
  Watching1790002400000,
  OldestEvent1790002000000,
  FewStatistics1790002600000,
  ClaimByIndex1790002700000,
  GivenBack1790002800000,
  FailingSafetyWork1790004020000,
  WorkOfNewerReleases1790005000000,
  Sending1790005010000,
];

const oneAtATime = 402_197_601;

/**
 * For how long a migration waits for a table that somebody uses: whoever wants to write meanwhile queues up behind it. Then
 * it lets them through and tries again.
 */
const longestWait = '700ms';
const pauseBetween = 500;
const longestPatience = 10 * 60_000;

/**
 * Brings a database up to date, as its owner: tables of the contexts, then those of the queue. Safe to run
 * again, and by several processes at once: they take turns.
 */
export async function migrateDatabase(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [oneAtATime]);
    await migrateTables(ownerUrl, migrations);
    await migrateQueue(client);
  } finally {
    await client.end();
  }
}

async function migrateTables(url: string, migrations: readonly Migration[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'applied_migration',
    migrationsTransactionMode: 'each',
    extra: { max: 1, options: `-c lock_timeout=${longestWait}` },
  });
  await source.initialize();
  try {
    await patiently(() => source.runMigrations());
  } finally {
    await source.destroy();
  }
}

/** What was rolled back because a table was in use is tried again; what was committed is not repeated. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + longestPatience; ; ) {
    try {
      await work();
      return;
    } catch (error) {
      const inUse = (error as { code?: string }).code === '55P03';
      if (!inUse || Date.now() > until) throw error;
      await wait(pauseBetween);
    }
  }
}

async function migrateQueue(client: pg.Client): Promise<void> {
  await runMigrations(client, 'bullmq');
  // The queue makes its sequence when a first job comes; the application may use tables but not make any.
  await client.query('set search_path to bullmq');
  for (const queue of Object.values(queues)) await client.query('select next_job_id($1)', [queue]);
  await client.query('set search_path to public');
  await client.query(`
    grant usage on schema bullmq to holdfast_app;
    grant select, insert, update, delete on all tables in schema bullmq to holdfast_app;
    grant usage, select, update on all sequences in schema bullmq to holdfast_app;
    grant execute on all functions in schema bullmq to holdfast_app`);
}
