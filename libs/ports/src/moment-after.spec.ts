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
