import { z } from 'zod';

/** A UUIDv7: time-ordered, made by the id source, never by the database. */
export const Id = z.uuid().meta({ id: 'Id', description: 'A UUID; those that Holdfast makes are version 7.' });

/** Postgres, JavaScript and RFC 3339 agree on these years, and nobody here was born or lives outside of them. */
const inAnyLife = (text: string): boolean => text >= '1900' && text < '2200';
const noSuchYear = { error: 'A year from 1900 to 2199.' };

/** A moment in UTC, as ISO 8601 with milliseconds. */
export const Instant = z.iso
  .datetime()
  .refine(inAnyLife, noSuchYear)
  .meta({ id: 'Instant', description: 'ISO 8601, UTC, e.g. 2026-11-23T08:00:00.000Z' });

export const LocalDate = z.iso
  .date()
  .refine(inAnyLife, noSuchYear)
  .meta({ id: 'LocalDate', description: 'A calendar day in the patient’s own zone.' });

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
};

/** Zones that were looked up: there are a few hundred, and to look costs as much as all other checks of a row. */
const known = new Set<string>();
const isKnownZone = (zone: string): boolean => {
  if (known.has(zone)) return true;
  const is = isZone(zone);
  if (is) known.add(zone);
  return is;
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

/** Stands in the place of words that are stored and cannot be decrypted: their row was changed or moved, or a key is gone. */
export const unreadableWords = '[These words are damaged and cannot be read.]';

/** They turn the direction of what follows, or cannot be seen; those that join letters or emoji stay. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const readable = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Free text that a person wrote. Trimmed, in one form (NFC), without what cannot be seen; never empty. Nothing is refused
 * for a sign that a keyboard put into it.
 */
export const Words = (max: number) =>
  z
    .string()
    .overwrite((text) => text.normalize('NFC').replace(unseen, ''))
    .trim()
    // One reason for one field: what is empty has nothing to read in it either.
    .min(1, { abort: true })
    .max(max)
    .refine((text) => readable.test(text), { error: 'There is nothing to read in it.' });

const control = /\p{Cc}/u;

/** What somebody or something is called. Refused rather than mended: a name that does not look as it is may be a trick. */
export const Name = (max: number) =>
  z
    .string()
    .overwrite((text) => text.normalize('NFC'))
    .trim()
    .min(1, { abort: true })
    .max(max)
    .refine((text) => text.search(unseen) < 0 && !control.test(text), { error: 'It holds signs that cannot be seen.' })
    .refine((text) => /[\p{L}\p{N}]/u.test(text), { error: 'A name has a letter or a digit.' });

/** A score from 0 to 10 that a patient gave. */
export const ZeroToTen = z.int().min(0).max(10).meta({ id: 'ZeroToTen' });
