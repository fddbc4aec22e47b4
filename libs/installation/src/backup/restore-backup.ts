import path from 'node:path';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrateDatabase } from '#backbone';
import { type KeyRing, type Migration } from '#kernel';
import { BackupError, backupKey, type Manifest, readManifest } from './backup-format.js';
import { noteRestore } from './note-restore.js';
import { renumberTransactions } from './renumber-transactions.js';
import { type Table, tablesOf } from './stored-tables.js';
import { checkFile, openTable } from './table-file.js';
import type { OnProgress } from './write-backup.js';

export interface RestoreOptions {
  /** Of an empty database, as the role that will own its tables. */
  ownerUrl: string;
  keys: KeyRing;
  auditKeys: KeyRing;
  folder: string;
  migrations: readonly Migration[];
  leftOut: readonly string[];
  onProgress: OnProgress;
}

/** Looks at every byte before anything is done. */
export async function verifyBackup(folder: string, keys: KeyRing, onProgress: OnProgress): Promise<Manifest> {
  const manifest = await readManifest(folder, keys);
  const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const table of manifest.tables) {
    await checkFile(path.join(folder, table.file), table);
    done += table.bytes;
    onProgress(table.name, done, all);
  }
  return manifest;
}

/**
 * Fills an empty database: tables as they were when the backup was made, its rows in one transaction, then what
 * migrations have come since. Stopped half way it leaves a database without rows, which is to be dropped.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { ownerUrl, keys, folder, migrations, onProgress } = options;
  const manifest = await verifyBackup(folder, keys, onProgress);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length) throw new BackupError(`A newer Holdfast made this backup: it knows ${unknown.join(', ')}.`);
  await assertEmpty(ownerUrl);
  const asItWas = migrations.filter(({ name }) => manifest.migrations.includes(name));
  await migrateDatabase(ownerUrl, asItWas);
  await fill(manifest, options);
  if (asItWas.length < migrations.length) await migrateDatabase(ownerUrl, migrations);
  return manifest;
}

/** @throws BackupError: nothing is ever restored over something else */
export async function assertEmpty(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`,
    );
    if (rowCount) throw new BackupError('There is something in this database already. Restore into an empty one.');
  } finally {
    await client.end();
  }
}

async function fill(manifest: Manifest, { ownerUrl, keys, auditKeys, folder, leftOut, onProgress }: RestoreOptions) {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('begin');
    for (const month of manifest.months) {
      const [year, number] = month.split('m');
      await client.query('select ensure_partitions($1, 0)', [`${year}-${number}-15T00:00:00Z`]);
    }
    const tables = await tablesOf(client, leftOut);
    const forced = tables.filter((table) => table.forced);
    await client.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
    for (const { name } of forced) await client.query(`alter table ${name} no force row level security`);
    await copyAll(
      client,
      manifest,
      { tables, folder, key: backupKey(keys, manifest.keyId, manifest.salt, 'files') },
      onProgress,
    );
    // What is only checked at the end of a transaction is checked now: a table that waits for it cannot be altered.
    await client.query('set constraints all immediate');
    for (const { name } of forced) await client.query(`alter table ${name} force row level security`);
    await renumberTransactions(client, auditKeys, manifest.unsealed);
    await noteRestore(client, auditKeys, new Date(manifest.at));
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function copyAll(
  client: pg.Client,
  manifest: Manifest,
  { tables, folder, key }: { tables: readonly Table[]; folder: string; key: Buffer },
  onProgress: OnProgress,
): Promise<void> {
  const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const table of manifest.tables) {
    if (!tables.some(({ name }) => name === table.name)) throw new BackupError(`There is no table ${table.name}.`);
    const into = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`));
    await openTable(path.join(folder, table.file), key, table, into);
    if (into.rowCount !== table.rows) {
      throw new BackupError(`${table.name} came back with ${into.rowCount} rows instead of ${table.rows}.`);
    }
    done += table.bytes;
    onProgress(table.name, done, all);
  }
}
