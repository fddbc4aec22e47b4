import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError, type StoredTable } from './backup-format.js';

/** Passes everything on, and lets somebody look at it. */
const watching = (look: (chunk: Buffer) => void): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      look(chunk);
      done(null, chunk);
    },
  });

/** Packs and encrypts (AES-256-GCM) what comes, into a file that only its owner may read. */
export async function storeTable(
  rows: Readable,
  file: string,
  key: Buffer,
  onBytes: (count: number) => void,
): Promise<Pick<StoredTable, 'bytes' | 'sha256' | 'nonce' | 'tag'>> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = watching((chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  const read = watching((chunk) => onBytes(chunk.length));
  // Fast rather than small: the database waits with its clean-up for as long as the backup takes.
  await pipeline(rows, read, createGzip({ level: 1 }), cipher, measure, createWriteStream(file, { mode: 0o600 }));
  return {
    bytes,
    sha256: hash.digest('hex'),
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** @throws BackupError when a byte of the file is not as it was written */
export async function checkFile(file: string, { sha256, name }: StoredTable): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== sha256) throw new BackupError(`The file of ${name} is not as it was written.`);
}

/** The rows of a table as they were read. */
export async function openTable(file: string, key: Buffer, table: StoredTable, into: NodeJS.WritableStream) {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(table.nonce, 'hex'), { authTagLength: 16 });
  decipher.setAuthTag(Buffer.from(table.tag, 'hex'));
  await pipeline(createReadStream(file), decipher, createGunzip(), into);
}

export const discard = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
