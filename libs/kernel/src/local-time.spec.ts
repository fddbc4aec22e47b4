import { localDay, localHour } from './local-time.js';

const at = (text: string): number => Date.parse(text);

describe('the time of a zone', () => {
  it.each([
    ['2026-03-08T07:59:00Z', 'America/Chicago', 1],
    // The clocks go forward at 02:00: the hour from two to three does not exist.
    ['2026-03-08T08:00:00Z', 'America/Chicago', 3],
    ['2026-11-01T06:30:00Z', 'America/Chicago', 1],
    ['2026-11-01T07:30:00Z', 'America/Chicago', 1],
    ['2026-06-01T00:10:00Z', 'Asia/Kathmandu', 5],
    ['2026-06-01T23:59:59Z', 'UTC', 23],
    ['1969-12-31T23:30:00Z', 'UTC', 23],
  ])('%s in %s is in hour %i', (moment, zone, hour) => {
    expect(localHour(at(moment), zone)).toBe(hour);
  });

  it('changes its day at midnight there', () => {
    const midnight = at('2026-03-08T06:00:00Z');
    expect(localDay(midnight, 'America/Chicago') - localDay(midnight - 1, 'America/Chicago')).toBe(1);
    expect(localDay(midnight, 'America/Chicago')).toBe(localDay(at('2026-03-09T04:59:00Z'), 'America/Chicago'));
  });
});
