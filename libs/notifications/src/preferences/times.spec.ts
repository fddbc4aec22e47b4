import { nextAt, quietUntil } from './times.js';

const zone = 'America/Chicago';
const night = { from: '22:00', to: '07:00' };
const at = (moment: string) => new Date(moment);

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2026-03-03T05:00:00Z', '2026-03-03T13:00:00Z'],
    ['at the minute they begin', '2026-03-03T04:00:00Z', '2026-03-03T13:00:00Z'],
    ['after midnight', '2026-03-03T08:00:00Z', '2026-03-03T13:00:00Z'],
    ['in the night in which an hour is missing', '2026-03-08T05:00:00Z', '2026-03-08T12:00:00Z'],
    ['in the night in which an hour comes twice', '2026-11-01T06:30:00Z', '2026-11-01T13:00:00Z'],
  ])('hold %s, until the morning by the clock', (_, now, until) => {
    expect(quietUntil(at(now), night, zone)).toEqual(at(until));
  });

  it.each([
    ['by day', '2026-03-03T18:00:00Z'],
    ['at the minute they end', '2026-03-03T13:00:00Z'],
    ['in the last minute of the evening before', '2026-03-03T03:59:00Z'],
  ])('do not hold %s', (_, now) => expect(quietUntil(at(now), night, zone)).toBeNull());

  it('within one day hold within it alone, whichever day it is', () => {
    const noon = { from: '12:00', to: '13:00' };
    expect(quietUntil(at('2026-03-03T18:30:00Z'), noon, zone)).toEqual(at('2026-03-03T19:00:00Z'));
    expect(quietUntil(at('2026-03-04T06:30:00Z'), noon, zone)).toBeNull();
    expect(quietUntil(at('2026-03-03T18:30:00Z'), null, zone)).toBeNull();
  });

  it('a time of day comes next today or tomorrow, also where a change of clocks leaves it out', () => {
    expect(nextAt(at('2026-03-03T13:00:00Z'), '08:00', zone)).toEqual(at('2026-03-03T14:00:00Z'));
    expect(nextAt(at('2026-03-03T14:00:00Z'), '08:00', zone)).toEqual(at('2026-03-04T14:00:00Z'));
    expect(nextAt(at('2026-03-08T07:00:00Z'), '02:30', zone)).toEqual(at('2026-03-08T08:30:00Z'));
  });
});
