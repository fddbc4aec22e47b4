const quarter = 15 * 60_000;
const day = 86_400_000;

interface Zone {
  format: Intl.DateTimeFormat;
  offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();
const mostKnown = 50_000;

/**
 * Milliseconds that a zone is ahead of UTC at a moment. Zones change their offset on the quarter of an hour, so each quarter
 * is worked out once.
 */
function offsetAt(at: number, timeZone: string): number {
  let zone = zones.get(timeZone);
  if (!zone) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    zone = { format: new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields }), offsets: new Map() };
    zones.set(timeZone, zone);
  }
  const bucket = Math.floor(at / quarter);
  let offset = zone.offsets.get(bucket);
  if (offset === undefined) {
    const begins = bucket * quarter;
    const parts = Object.fromEntries(zone.format.formatToParts(begins).map(({ type, value }) => [type, Number(value)]));
    offset = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!) - begins;
    if (zone.offsets.size > mostKnown) zone.offsets.clear();
    zone.offsets.set(bucket, offset);
  }
  return offset;
}

/** A moment as a clock in the zone shows it, in milliseconds: only its difference to another such means anything. */
export const localTime = (at: number, timeZone: string): number => at + offsetAt(at, timeZone);

/** The calendar day by the clock of a zone, in days since 1 January 1970. */
export const localDay = (at: number, timeZone: string): number => Math.floor(localTime(at, timeZone) / day);

/** The full hour by the clock of a zone, 0 to 23. */
export const localHour = (at: number, timeZone: string): number =>
  Math.floor((((localTime(at, timeZone) % day) + day) % day) / 3_600_000);
