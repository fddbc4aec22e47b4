import { z } from 'zod';

/** A UUIDv7: time-ordered, made by the id source, never by the database. */
export const Id = z.uuid().meta({ id: 'Id', description: 'A UUID; those that Holdfast makes are version 7.' });

/** A moment in UTC, as ISO 8601 with milliseconds. */
export const Instant = z.iso
  .datetime()
  .meta({ id: 'Instant', description: 'ISO 8601, UTC, e.g. 2026-11-23T08:00:00.000Z' });

export const LocalDate = z.iso
  .date()
  .meta({ id: 'LocalDate', description: 'A calendar day in the patient’s own zone.' });

const isKnownZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
};

/** An IANA time zone such as `America/Chicago`; a fixed offset is refused because it does not know daylight saving. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isKnownZone, { error: 'Not a known IANA time zone, such as America/Chicago.' })
  .meta({ id: 'TimeZone', example: 'America/Chicago' });

export const Locale = z.enum(['en', 'es']).meta({ id: 'Locale' });
export type Locale = z.infer<typeof Locale>;

/** One end of an optimistic lock: the number in the `ETag` of what was read. */
export const Version = z.int().positive().meta({ id: 'Version' });

/** Free text that a person wrote. Trimmed; never empty. */
export const Words = (max: number) => z.string().trim().min(1).max(max);

/** A score from 0 to 10 that a patient gave. */
export const ZeroToTen = z.int().min(0).max(10).meta({ id: 'ZeroToTen' });
