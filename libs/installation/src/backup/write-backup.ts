import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { KeyRing } from '#kernel';
import { backupKey, type Manifest, macOfManifest, manifestFile, type StoredTable } from './backup-format.js';
import { type Table, tablesOf, unquoted } from './stored-tables.js';
import { discard, storeTable } from './table-file.js';

/** How far it is: bytes so far of about so many. */
export type OnProgress = (table: string, done: number, of: number) => void;

export interface BackupOptions {
  /** As the owner, who sees every organisation. */
  ownerUrl: string;
  keys: KeyRing;
  /** A folder that is not there yet. */
  folder: string;
  leftOut: readonly string[];
  onProgress: OnProgress;
}

/**
 * Writes all that stands in the database at one moment, while everybody goes on working: one reading transaction sees
 * one snapshot and locks nothing but migrations out. The manifest comes last: without it a folder is no backup.
 */
export async function writeBackup({ ownerUrl, keys, folder, leftOut, onProgress }: BackupOptions): Promise<Manifest> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await mkdir(folder, { recursive: false, mode: 0o700 });
    try {
      await client.query('begin isolation level repeatable read read only');
      const base = { ...(await describe(client)), keyId: keys.currentId, salt: randomBytes(16).toString('base64') };
      const tables = await tablesOf(client, leftOut);
      const key = backupKey(keys, base.keyId, base.salt, 'files');
      const stored = await storeAll(client, tables, { folder, key, onProgress });
      await client.query('commit');
      const manifest: Manifest = { format: 'holdfast-backup-1', ...base, tables: stored };
      const text = JSON.stringify({ manifest, mac: macOfManifest(keys, manifest) }, null, 2);
      await writeFile(path.join(folder, manifestFile), text, { mode: 0o600, flush: true });
      return manifest;
    } catch (error) {
      await discard(folder);
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<Pick<Manifest, 'at' | 'migrations' | 'months' | 'unsealed'>> {
  const { rows } = await client.query(`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
           array(select name from applied_migration order by id) as migrations,
           array(select distinct substring(relname from '_y(\\d{4}m\\d{2})$') from pg_class
                  where relispartition and relname ~ '_y\\d{4}m\\d{2}$' order by 1) as months,
           array(select id::text from audit_entry
                  where tx >= coalesce((select max(sealed_below) from audit_head), '0'::xid8)) as unsealed`);
  return rows[0];
}

async function storeAll(
  client: pg.Client,
  tables: readonly Table[],
  { folder, key, onProgress }: { folder: string; key: Buffer; onProgress: OnProgress },
): Promise<StoredTable[]> {
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  const stored: StoredTable[] = [];
  for (const { name, columns, bytes } of tables) {
    const rows = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
    const file = `${unquoted(name)}.gz.enc`;
    let read = 0;
    const lies = await storeTable(rows, path.join(folder, file), key, (count) => {
      read += count;
      onProgress(name, before + Math.min(read, bytes), all);
    });
    stored.push({ name, columns, rows: rows.rowCount, file, ...lies });
    before += bytes;
    onProgress(name, before, all);
  }
  return stored;
}
