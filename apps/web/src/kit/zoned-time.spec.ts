import { fieldOf, instantIn } from './zoned-time.js';

const chicago = 'America/Chicago';

describe('a date and a time in somebody’s zone', () => {
  it.each([
    ['in winter', '2026-12-24T09:00', '2026-12-24T15:00:00.000Z'],
    ['in summer', '2026-07-01T09:00', '2026-07-01T14:00:00.000Z'],
    ['on the morning before clocks go forward', '2027-03-14T01:59', '2027-03-14T07:59:00.000Z'],
    ['after clocks went back', '2026-11-01T03:00', '2026-11-01T09:00:00.000Z'],
  ])('are a moment, and come back from it: %s', (_, field, instant) => {
    expect(instantIn(field, chicago)).toBe(instant);
    expect(fieldOf(instant, chicago)).toBe(field);
  });

  it('what clocks leave out is an hour later', () => {
    expect(fieldOf(instantIn('2027-03-14T02:30', chicago)!, chicago)).toBe('2027-03-14T03:30');
  });

  it('what clocks show twice is the first of the two', () => {
    expect(instantIn('2026-11-01T01:30', chicago)).toBe('2026-11-01T06:30:00.000Z');
  });

  it.each(['', '2026-13-40T09:00', '2026-12-24', 'tomorrow'])('are nothing where there is none: "%s"', (field) => {
    expect(instantIn(field, chicago)).toBeNull();
  });
});
