import { momentsIn } from './moments.js';

describe('a moment of these days', () => {
  const now = '2026-11-25T23:40:00Z';
  it.each([
    ['en', 'UTC', '2026-11-25T23:59:00Z', '23:59'],
    ['en', 'UTC', '2026-11-26T05:39:00Z', 'tomorrow 05:39'],
    ['es', 'UTC', '2026-11-26T05:39:00Z', 'mañana 05:39'],
    // Where it is still the afternoon, both are today.
    ['en', 'America/Los_Angeles', '2026-11-26T05:39:00Z', '21:39'],
    ['en', 'UTC', '2026-11-27T05:39:00Z', 'Fri, Nov 27 05:39'],
    ['en', 'UTC', '2026-11-24T05:39:00Z', 'Tue, Nov 24 05:39'],
  ])('says in %s, in %s, which day %s is on', (language, timeZone, when, said) => {
    expect(momentsIn(language, timeZone).near(when, now)).toBe(said);
  });

  it.each([
    ['en', 5, '5 minutes ago'],
    ['es', 4 * 60 + 20, 'hace 4 horas'],
    ['en', 30 * 60, 'yesterday'],
    ['es', 3 * 1_440, 'hace 3 días'],
  ])('is so long ago in %s: %d minutes', (language, minutes, said) => {
    expect(momentsIn(language, 'UTC').ago(minutes * 60_000)).toBe(said);
  });
});
