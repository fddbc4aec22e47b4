export const periods = ['four-weeks', 'three-months', 'year', 'own'] as const;
export type Period = (typeof periods)[number];

/** Days of the reader’s calendar, both inclusive. */
export interface OwnDates {
  from: string;
  to: string;
}

const dayAfter = (day: string): Date => {
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + 1);
  return start;
};

const back: Record<Exclude<Period, 'own'>, (from: Date) => void> = {
  'four-weeks': (from) => from.setDate(from.getDate() - 28),
  'three-months': (from) => from.setMonth(from.getMonth() - 3),
  year: (from) => from.setFullYear(from.getFullYear() - 1),
};

/** From when to when; null while own dates are not both said, or end before they begin. */
export const momentsOf = (period: Period, own: OwnDates, now: Date): { from: string; to: string } | null => {
  if (period !== 'own') {
    const from = new Date(now);
    back[period](from);
    return { from: from.toISOString(), to: now.toISOString() };
  }
  if (!own.from || !own.to || own.from > own.to) return null;
  return { from: new Date(`${own.from}T00:00:00`).toISOString(), to: dayAfter(own.to).toISOString() };
};
