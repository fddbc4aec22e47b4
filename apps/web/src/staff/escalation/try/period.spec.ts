import { momentsOf } from './period.js';

const now = new Date('2026-12-01T10:00:00Z');
const none = { from: '', to: '' };

describe('the period of a backtest', () => {
  it('reaches back from now', () => {
    expect(momentsOf('year', none, now)).toEqual({ from: '2025-12-01T10:00:00.000Z', to: now.toISOString() });
    const { from } = momentsOf('four-weeks', none, now)!;
    expect((now.getTime() - Date.parse(from)) / 86_400_000).toBeCloseTo(28, 0);
  });

  it('counts the last of own days to its end', () => {
    const { from, to } = momentsOf('own', { from: '2026-11-01', to: '2026-11-01' }, now)!;
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
  });

  it('is none while own days are missing or turned round', () => {
    expect(momentsOf('own', { from: '2026-11-01', to: '' }, now)).toBeNull();
    expect(momentsOf('own', { from: '2026-11-02', to: '2026-11-01' }, now)).toBeNull();
  });
});
