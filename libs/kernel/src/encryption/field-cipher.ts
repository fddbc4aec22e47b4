import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/** `table.column`, and where the column holds JSON the key in it: `check_in.answers.wentOkay`. */
export type EncryptedField = `${string}.${string}`;

/** Where a value stands. It opens nowhere else. */
export interface Place {
  field: EncryptedField;
  /** Of the row. */
  id: string;
  organisationId: string;
}

const shape = /^enc1:([\w-]{1,32}):([A-Za-z0-9_-]+)$/;

export class CannotDecrypt extends Error {}

/** `enc1:<key id>:<nonce, text and tag in base64url>`, AES-256-GCM. The place is authenticated with the text. */
export function encrypt(keys: KeyRing, place: Place, text: string): string {
  const { id, key } = keys.current;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytesOf(place));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `enc1:${id}:${sealed.toString('base64url')}`;
}

/**
 * Plain text is refused like everything that our keys did not write: whoever can write to the table could have put it
 * there, and it would be read as somebody's own words.
 * @throws CannotDecrypt where the key is missing, or the value is plain text, changed or moved
 */
export function decrypt(keys: KeyRing, place: Place, stored: string): string {
  const [, id, encoded] = shape.exec(stored) ?? [];
  if (!id || !encoded) throw new CannotDecrypt(`A value of ${place.field} is not encrypted.`);
  const key = keys.find(id);
  if (!key) throw new CannotDecrypt(`ENCRYPTION_KEYS lacks the key ${id}.`);
  const bytes = Buffer.from(encoded, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(bytesOf(place)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    throw new CannotDecrypt(`A value of ${place.field} was changed or moved.`);
  }
}

/** Whether anything encrypted it. */
export const isEncrypted = (stored: string): boolean => shape.test(stored);

/** Whether the key that writes now wrote it. */
export const isCurrent = (keys: KeyRing, stored: string): boolean => stored.startsWith(`enc1:${keys.currentId}:`);

const bytesOf = ({ field, id, organisationId }: Place): Buffer =>
  Buffer.from(['holdfast 1', field, id, organisationId].join('\n').toLowerCase());
