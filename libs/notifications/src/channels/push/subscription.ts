import { createECDH, createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { checkAddress, type PrivateAddresses, parseAddress, plainHost } from '#kernel';
import type { Address, Given } from '../channel.js';
import { addressNotValid } from '../refusals.js';
import type { Receiver } from './encrypt.js';

const services: readonly [host: RegExp, browser: string][] = [
  [/(^|\.)push\.services\.mozilla\.com$/, 'Firefox'],
  [/(^|\.)push\.apple\.com$/, 'Safari'],
  [/(^|\.)notify\.windows\.com$/, 'Edge'],
  [/^(fcm|android|updates)\.(googleapis|google)\.com$/, 'Chrome'],
];

const browserOf = (host: string): string | undefined => services.find(([pattern]) => pattern.test(host))?.[1];

/** One that many use. Whatever else an endpoint names, it is the word of whoever subscribed, and speaks for nobody else. */
export const isKnownService = (endpoint: string): boolean => browserOf(new URL(endpoint).hostname) !== undefined;

/** @throws DomainError CONTACT_POINT.NOT_VALID */
export async function parseSubscription(
  { endpoint = '', p256dh = '', auth = '' }: Given,
  allowed: PrivateAddresses,
): Promise<Address> {
  const host = await checkEndpoint(endpoint, allowed).catch(() => {
    throw addressNotValid('endpoint', 'not-a-subscription', 'Messages cannot be sent to this browser.');
  });
  if (!isPoint(Buffer.from(p256dh, 'base64url'))) {
    throw addressNotValid('p256dh', 'not-a-subscription', 'This is no key of a browser.');
  }
  if (Buffer.from(auth, 'base64url').length !== 16) {
    throw addressNotValid('auth', 'not-a-subscription', 'This is no key of a browser.');
  }
  return {
    kept: { endpoint, p256dh, auth },
    shown: browserOf(host) ?? host,
    fingerprint: createHash('sha256').update(endpoint).digest('hex'),
  };
}

/** Where a name leads is looked at when something is sent there; what can be told without asking anybody, now. */
async function checkEndpoint(endpoint: string, allowed: PrivateAddresses): Promise<string> {
  const url = parseAddress(endpoint);
  const host = plainHost(url.hostname);
  const isPublicName =
    url.protocol === 'https:' && !isIP(host) && /\.[a-z][a-z0-9-]+$/.test(host) && !isOfHouse.test(host);
  if (!isPublicName) await checkAddress(url, allowed);
  return host;
}

const isOfHouse = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/;

export const receiverOf = ({ p256dh = '', auth = '' }: Given): Receiver => ({
  publicKey: Buffer.from(p256dh, 'base64url'),
  authSecret: Buffer.from(auth, 'base64url'),
});

function isPoint(key: Buffer): boolean {
  if (key.length !== 65 || key[0] !== 4) return false;
  const ours = createECDH('prime256v1');
  ours.generateKeys();
  try {
    return ours.computeSecret(key).length === 32;
  } catch {
    return false;
  }
}
