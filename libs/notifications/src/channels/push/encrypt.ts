import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** Of a browser, as bytes: its key, and what it and we alone know. */
export interface Receiver {
  readonly publicKey: Uint8Array;
  readonly authSecret: Uint8Array;
}

/** Made anew for each message; given by a test that compares with what the standard shows. */
export interface Ephemeral {
  readonly privateKey?: Uint8Array;
  readonly salt?: Uint8Array;
}

/** One record holds all. */
const recordSize = 4_096;
const lastRecord = Buffer.from([2]);

/** RFC 8291: so that nobody on the way reads it, the push service least of all. */
export function encryptPush(
  text: string,
  { publicKey, authSecret }: Receiver,
  { privateKey, salt = randomBytes(16) }: Ephemeral = {},
): Buffer {
  const ours = createECDH('prime256v1');
  if (privateKey) ours.setPrivateKey(privateKey);
  else ours.generateKeys();
  const ourKey = ours.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, ourKey]);
  const shared = hkdf(ours.computeSecret(publicKey), authSecret, info, 32);
  const cipher = createCipheriv(
    'aes-128-gcm',
    hkdf(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
    hkdf(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  );
  const sealed = [cipher.update(Buffer.concat([Buffer.from(text), lastRecord])), cipher.final(), cipher.getAuthTag()];
  // RFC 8188: salt, size of records, length of the key's name, and our key as its name.
  const size = Buffer.alloc(5);
  size.writeUInt32BE(recordSize);
  size.writeUInt8(ourKey.length, 4);
  return Buffer.concat([salt, size, ourKey, ...sealed]);
}

const hkdf = (key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));
