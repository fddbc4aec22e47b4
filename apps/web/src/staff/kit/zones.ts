export const zoneHere: string = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone by its IANA name. Not every browser lists the zone that it is in, UTC least of all. */
export const zones: string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zoneHere])].sort();
