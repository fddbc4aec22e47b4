import { createHmac, hkdfSync } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { KeyRing } from '#kernel';

export class BackupError extends Error {}

const StoredTable = z.object({
  /** `schema.table`. */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int(),
  file: z.string().regex(/^[\w.]+$/),
  /** Of the file as it lies there. */
  bytes: z.int(),
  sha256: z.string(),
  nonce: z.string(),
  tag: z.string(),
});
export type StoredTable = z.infer<typeof StoredTable>;

/** What a backup says about itself: names and numbers, nothing about a person. */
export const Manifest = z.object({
  format: z.literal('holdfast-backup-1'),
  /** The moment that it shows: what was committed by then is in it, nothing later. */
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** Months that tables are partitioned into. */
  months: z.array(z.string()),
  /** Audit entries that no seal held yet. */
  unsealed: z.array(z.string()),
  /** Which of ENCRYPTION_KEYS opens it. */
  keyId: z.string(),
  salt: z.string(),
  tables: z.array(StoredTable),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = 'manifest.json';

/** One key per use and backup, so that the key that seals columns never seals anything else. */
export function backupKey(keys: KeyRing, keyId: string, salt: string, use: 'files' | 'manifest'): Buffer {
  const key = keys.find(keyId);
  if (!key) throw new BackupError(`ENCRYPTION_KEYS lacks the key ${keyId}, with which this backup was made.`);
  return Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'base64'), `holdfast backup ${use} 1`, 32));
}

export const macOfManifest = (keys: KeyRing, manifest: Manifest): string =>
  createHmac('sha256', backupKey(keys, manifest.keyId, manifest.salt, 'manifest'))
    .update(JSON.stringify(manifest))
    .digest('hex');

/**
 * Reads what a backup says about itself and looks whether its files are there in full.
 * @throws BackupError when it was changed, cut short or made with other keys
 */
export async function readManifest(folder: string, keys: KeyRing): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestFile), 'utf8').catch(() => {
    throw new BackupError(`${folder} is no backup, or one that did not come to its end: it has no ${manifestFile}.`);
  });
  const stored = z.object({ manifest: Manifest, mac: z.string() }).safeParse(parsed(text));
  if (!stored.success) throw new BackupError(`${folder} has a ${manifestFile} that cannot be read.`);
  const { manifest, mac } = stored.data;
  if (macOfManifest(keys, manifest) !== mac) {
    throw new BackupError('The manifest was changed, or this backup was made with another key of the same name.');
  }
  for (const { file, bytes } of manifest.tables) {
    const size = await stat(path.join(folder, file)).then(
      (found) => found.size,
      () => null,
    );
    if (size !== bytes) throw new BackupError(`${file} ${size === null ? 'is missing' : 'is not as long as it was'}.`);
  }
  return manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
