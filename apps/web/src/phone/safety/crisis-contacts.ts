import type { CrisisContact } from '#contracts';

const verifiedOn = '2026-11-01';
const call = (region: string, label: string, number: string): CrisisContact => ({
  region,
  label,
  channel: 'call',
  number,
  hours: '24/7',
  verifiedOn,
});

/** In the bundle, so that they are there without a network, without a valid link, and when the server is down. */
export const shippedContacts: readonly CrisisContact[] = [
  call('US', 'Emergency', '911'),
  call('US', '988 Suicide & Crisis Lifeline', '988'),
  { ...call('US', '988 Suicide & Crisis Lifeline', '988'), channel: 'text' },
  call('UK', 'Emergency', '999'),
  call('UK', 'NHS 111', '111'),
  call('UK', 'Samaritans', '116 123'),
  call('AU', 'Emergency', '000'),
  call('AU', 'Lifeline', '13 11 14'),
  call('EU', 'Emergency', '112'),
];

/** A guess from where the phone's clock is, only to put the likeliest numbers first. All others stay one tap away. */
export const likelyRegion = (timeZone: string): string => {
  if (/^Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)$/.test(timeZone)) return 'UK';
  if (timeZone.startsWith('Australia/')) return 'AU';
  return timeZone.startsWith('Europe/') ? 'EU' : 'US';
};

export const contactsFor = (
  contacts: readonly CrisisContact[],
  timeZone: string,
): { near: CrisisContact[]; elsewhere: CrisisContact[] } => {
  const all = contacts.length > 0 ? contacts : shippedContacts;
  const region = likelyRegion(timeZone);
  const near = all.filter((contact) => contact.region === region);
  if (near.length === 0) return { near: [...all], elsewhere: [] };
  return { near, elsewhere: all.filter((contact) => contact.region !== region) };
};

export const linkTo = ({ channel, number }: CrisisContact): string =>
  `${channel === 'text' ? 'sms' : 'tel'}:${number.replace(/[^\d+]/g, '')}`;
