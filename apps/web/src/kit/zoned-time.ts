/** `2026-11-23T08:00`, as a field for date and time has it, of a moment in a zone. */
export const fieldOf = (at: string | Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(new Date(at))
    .replace(' ', 'T');

/**
 * The moment at which clocks in a zone show what a field has; null where it has no date. What a spring leaves out becomes
 * the moment an hour later, of what an autumn shows twice it is the first.
 */
export const instantIn = (field: string, timeZone: string): string | null => {
  const wanted = Date.parse(`${field}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field) || Number.isNaN(wanted)) return null;
  const offsetAt = (at: number): number => Date.parse(`${fieldOf(new Date(at), timeZone)}:00Z`) - at;
  const day = 86_400_000;
  const [before, after] = [offsetAt(wanted - day), offsetAt(wanted + day)];
  const candidates = [wanted - before, wanted - after].filter((at) => at + offsetAt(at) === wanted);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : wanted - before).toISOString();
};
