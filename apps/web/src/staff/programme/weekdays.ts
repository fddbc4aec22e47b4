/** ISO weekdays, Monday first, as the reader’s language names them. */
export const weekdaysIn = (language: string): { value: number; label: string }[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, i) => ({ value: i + 1, label: format.format(Date.UTC(2024, 0, i + 1)) }));
};
