import { momentAfter } from './moment-after.js';
import type { BusinessHours } from './staff-directory.js';

const hours: BusinessHours = { timeZone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const bh = (amount: number) => ({ amount, unit: 'bh' as const });

describe('a span', () => {
  it.each([
    ['in the morning', '2026-03-02T15:00:00Z', 4, '2026-03-02T19:00:00Z'],
    ['over the night', '2026-03-02T21:00:00Z', 4, '2026-03-03T16:00:00Z'],
    ['over a weekend with a change of clocks', '2026-03-06T21:00:00Z', 4, '2026-03-09T15:00:00Z'],
    ['from a Sunday', '2026-03-01T12:00:00Z', 1, '2026-03-02T15:00:00Z'],
    ['to the very end of a day', '2026-03-02T14:00:00Z', 9, '2026-03-02T23:00:00Z'],
    ['from the evening, after the close', '2026-03-03T01:00:00Z', 4, '2026-03-03T18:00:00Z'],
    ['of two full days', '2026-03-02T14:00:00Z', 18, '2026-03-03T23:00:00Z'],
  ])('of business hours %s', (_, from, amount, to) => {
    expect(momentAfter(new Date(from), bh(amount), hours)).toEqual(new Date(to));
  });

  const holidays = [
    { date: '2026-03-09', name: 'A day after the clocks changed' },
    { date: '2026-11-26', name: 'Thanksgiving' },
    { date: '2026-11-27', name: 'The day after' },
    { date: '2026-12-25', name: 'Christmas' },
  ];
  it.each([
    [
      'over a holiday that follows a weekend with a change of clocks',
      '2026-03-06T21:00:00Z',
      4,
      '2026-03-10T15:00:00Z',
    ],
    ['from within a holiday', '2026-12-25T16:00:00Z', 1, '2026-12-28T15:00:00Z'],
    ['over two holidays and a weekend', '2026-11-25T22:00:00Z', 2, '2026-11-30T15:00:00Z'],
    ['that end before a holiday', '2026-12-24T14:00:00Z', 9, '2026-12-24T23:00:00Z'],
    [
      'that begin where the day before is a holiday in the programme’s zone alone',
      '2026-12-26T03:00:00Z',
      1,
      '2026-12-28T15:00:00Z',
    ],
  ])('of business hours %s', (_, from, amount, to) => {
    expect(momentAfter(new Date(from), bh(amount), { ...hours, holidays })).toEqual(new Date(to));
  });

  it('of business hours lasts as long as it says on either side of a change of clocks', () => {
    const sundays: BusinessHours = { ...hours, days: [7], from: '00:00', to: '06:00' };
    // The night in which an hour is missing is five hours long; the one in which an hour comes twice is seven.
    expect(momentAfter(new Date('2026-03-08T06:00:00Z'), bh(5), sundays)).toEqual(new Date('2026-03-08T11:00:00Z'));
    expect(momentAfter(new Date('2026-11-01T05:00:00Z'), bh(7), sundays)).toEqual(new Date('2026-11-01T12:00:00Z'));
    const closed = { ...sundays, holidays: [{ date: '2026-03-08' }] };
    expect(momentAfter(new Date('2026-03-08T06:00:00Z'), bh(5), closed)).toEqual(new Date('2026-03-15T10:00:00Z'));
  });

  it('of minutes and hours runs on a holiday', () => {
    const from = new Date('2026-12-25T16:00:00Z');
    expect(momentAfter(from, { amount: 30, unit: 'm' }, { ...hours, holidays })).toEqual(
      new Date('2026-12-25T16:30:00Z'),
    );
  });

  it('of minutes and hours runs at night too', () => {
    const from = new Date('2026-03-07T03:00:00Z');
    expect(momentAfter(from, { amount: 30, unit: 'm' }, hours)).toEqual(new Date('2026-03-07T03:30:00Z'));
    expect(momentAfter(from, { amount: 2, unit: 'h' }, hours)).toEqual(new Date('2026-03-07T05:00:00Z'));
  });

  it.each<[string, Partial<BusinessHours>]>([
    ['no day is open', { days: [] }],
    ['a day ends as it begins', { from: '08:00', to: '08:00' }],
    ['a day ends before it begins', { from: '17:00', to: '08:00' }],
  ])('ends even where %s', (_, never) => {
    const from = new Date('2026-03-07T03:00:00Z');
    expect(momentAfter(from, bh(1), { ...hours, ...never })).toEqual(new Date('2026-03-07T04:00:00Z'));
  });
});
