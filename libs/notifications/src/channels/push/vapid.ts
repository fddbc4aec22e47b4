import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Given } from '../channel.js';

/** By which push services know who sends. A browser's subscription holds for this pair alone. */
export function newVapidKeys(): Given {
  const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d! };
}

/** Seconds: a day is the most that push services take, and clocks differ. */
const holds = 12 * 3_600;

/** RFC 8292: signed for the one push service that it is sent to. */
export function vapidHeader(
  endpoint: string,
  { publicKey = '', privateKey = '' }: Given,
  subject: string,
  now: Date,
): string {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey }, format: 'jwk' });
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(+now / 1_000) + holds, sub: subject };
  const signed = [{ typ: 'JWT', alg: 'ES256' }, claims].map(encoded).join('.');
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return `vapid t=${signed}.${signature}, k=${publicKey}`;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
