import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#kernel';
import type { RawReceipt } from './channel.js';

export const signatureHeader = 'holdfast-signature';

/** HMAC-SHA256 over the body, as hex. @throws DomainError RECEIPT.NOT_SIGNED; without a secret nothing counts as signed */
export function assertSigned({ headers, body }: RawReceipt, secret: string | undefined): void {
  const given = (headers[signatureHeader] ?? '').replace(/^sha256=/i, '').toLowerCase();
  if (!secret || !isSame(given, createHmac('sha256', secret).update(body).digest('hex'))) {
    throw new DomainError('RECEIPT.NOT_SIGNED');
  }
}

/** Takes as long whatever differs. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
