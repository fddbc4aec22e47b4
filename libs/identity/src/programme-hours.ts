import type { ProgrammeHours } from '#contracts';
import { DomainError, type Transaction } from '#kernel';

type Versioned = ProgrammeHours & { version: number };

/** @throws Error where the organisation is gone */
export async function readHours(tx: Transaction): Promise<Versioned> {
  const row = await tx.one<{ hours: Omit<ProgrammeHours, 'holidays'> & Partial<ProgrammeHours>; version: number }>(
    'select business_hours as hours, version from organisation where organisation_id = $1',
    [tx.organisationId],
  );
  if (!row) throw new Error('The organisation is gone.');
  const { timeZone, days, from, to, holidays = [] } = row.hours;
  return { timeZone, days, from, to, holidays, version: row.version };
}

/** In the order of the calendar, each day once. @throws DomainError PROGRAMME.NEVER_OPEN */
export function tidied({ timeZone, days, from, to, holidays }: ProgrammeHours): ProgrammeHours {
  if (!days.length || from >= to) throw new DomainError('PROGRAMME.NEVER_OPEN');
  const byDate = new Map(holidays.map((holiday) => [holiday.date, holiday]));
  return {
    ...{ timeZone, from, to },
    days: [...new Set(days)].sort((a, b) => a - b),
    holidays: [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date)),
  };
}
