import { createHash } from 'node:crypto';

const bytes = 32;
const shape = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits in base64url. Shown once; only its hash is kept. */
export function newToken(random: (bytes: number) => Buffer): string {
  return random(bytes).toString('base64url');
}

/** SHA-256 is enough: 256 random bits leave nothing to guess. Null for what cannot be a token. */
export function hashOf(token: string): Buffer | null {
  return shape.test(token) ? createHash('sha256').update(token).digest() : null;
}

/** What a request carries as `Authorization: Bearer`, hashed; null where that cannot be a token. */
export const hashFromBearer = (authorization = ''): Buffer | null =>
  hashOf(/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '');

export interface LinkTimes {
  expiresAt: Date;
  revokedAt: Date | null;
}

/** Why a link that exists does not open, or null if it does. */
export function whyClosed(link: LinkTimes, now: Date): 'LINK.REVOKED' | 'LINK.EXPIRED' | null {
  if (link.revokedAt) return 'LINK.REVOKED';
  return link.expiresAt <= now ? 'LINK.EXPIRED' : null;
}
