import { z } from 'zod';
import type { Address, Given } from '../channel.js';
import { addressNotValid } from '../refusals.js';

const Email = z.email().max(254);

/** @throws DomainError CONTACT_POINT.NOT_VALID */
export function parseEmail({ email = '' }: Given): Address {
  const parsed = Email.safeParse(email.trim());
  if (!parsed.success) throw addressNotValid('email', 'not-an-address', 'This is not an e-mail address.');
  const at = parsed.data.lastIndexOf('@');
  const kept = `${parsed.data.slice(0, at)}@${parsed.data.slice(at + 1).toLowerCase()}`;
  return { kept: { email: kept }, shown: `${kept[0]}···${kept.slice(at)}` };
}
