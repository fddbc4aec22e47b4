import type { CrisisContact } from '#contracts';

/**
 * Starting values (default): a programme checks them before use. `verifiedOn` is the day on which a line was entered
 * or last checked; whoever checks one again moves its day. After a year it is not shown: a dead number is worse than
 * none.
 */
const registry: readonly CrisisContact[] = [
  { region: 'US', label: 'Emergency', channel: 'call', number: '911', hours: '24/7', verifiedOn: '2026-11-23' },
  {
    region: 'US',
    label: '988 Suicide & Crisis Lifeline',
    channel: 'call',
    number: '988',
    hours: '24/7',
    verifiedOn: '2026-11-23',
  },
  {
    region: 'US',
    label: '988 Suicide & Crisis Lifeline',
    channel: 'text',
    number: '988',
    hours: '24/7',
    verifiedOn: '2026-11-23',
  },
  { region: 'UK', label: 'Emergency', channel: 'call', number: '999', hours: '24/7', verifiedOn: '2026-11-23' },
  { region: 'UK', label: 'NHS 111', channel: 'call', number: '111', hours: '24/7', verifiedOn: '2026-11-23' },
  { region: 'UK', label: 'Samaritans', channel: 'call', number: '116 123', hours: '24/7', verifiedOn: '2026-11-23' },
  { region: 'AU', label: 'Emergency', channel: 'call', number: '000', hours: '24/7', verifiedOn: '2026-11-23' },
  { region: 'AU', label: 'Lifeline', channel: 'call', number: '13 11 14', hours: '24/7', verifiedOn: '2026-11-23' },
  { region: 'EU', label: 'Emergency', channel: 'call', number: '112', hours: '24/7', verifiedOn: '2026-11-23' },
];

const ukZones = /^(Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB.*)$/;
const usZones =
  /^(US\/.+|Pacific\/Honolulu|America\/(New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Metlakatla|Yakutat|Adak|Menominee|(Indiana|Kentucky|North_Dakota)\/.+|Indianapolis|Louisville|Puerto_Rico))$/;

const regionOf = (timeZone: string): string | null => {
  if (ukZones.test(timeZone)) return 'UK';
  if (usZones.test(timeZone)) return 'US';
  if (timeZone.startsWith('Australia/')) return 'AU';
  return timeZone.startsWith('Europe/') ? 'EU' : null;
};

/**
 * Crisis lines checked within the year before `now`, those of the patient's own region first. The others follow:
 * people travel, and a zone is a guess at where somebody is.
 */
export function crisisContacts(timeZone: string, now: Date): CrisisContact[] {
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(now.getUTCFullYear() - 1);
  const oldest = yearAgo.toISOString().slice(0, 10);
  const here = regionOf(timeZone);
  const current = registry.filter(({ verifiedOn }) => verifiedOn >= oldest);
  return [...current.filter(({ region }) => region === here), ...current.filter(({ region }) => region !== here)];
}
