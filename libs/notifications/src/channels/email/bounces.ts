import { z } from 'zod';
import type { ChannelField } from '#contracts';
import type { Given } from '../channel.js';
import { settingNotValid } from '../refusals.js';

/** Where mail servers report to, and how what they reported is shown to be passed on by the clinic. */
export const receiptFields: readonly ChannelField[] = [
  {
    name: 'bounces',
    input: 'email',
    label: { en: 'Address that bounces go to', es: 'Dirección a la que van los rebotes' },
    required: false,
  },
  {
    name: 'receiptSecret',
    input: 'secret',
    label: { en: 'Secret that signs bounces', es: 'Secreto que firma los rebotes' },
    required: false,
  },
];

/** @throws DomainError CHANNEL.SETTINGS_NOT_VALID */
export function checkReceipts({ bounces, receiptSecret }: Given): void {
  if (bounces && !z.email().safeParse(bounces).success) {
    throw settingNotValid('bounces', 'This is not an e-mail address.');
  }
  if (receiptSecret && receiptSecret.length < 16) {
    throw settingNotValid('receiptSecret', 'Give at least 16 random characters.');
  }
}
