import type { BacktestSide } from '#contracts';
import { alertsPerWeek, ticksFor } from './weeks.js';

const side = (perWeek: BacktestSide['perWeek']): BacktestSide => ({
  alerts: 0,
  nudges: 0,
  joined: 0,
  patients: 0,
  bySeverity: {},
  byRole: {},
  perWeek,
  told: { shifts: 0, perPersonAndShift: 0, most: 0, overBudget: 0 },
});

describe('alerts per week', () => {
  const before = side([
    { week: '2026-11-02', bySeverity: { S2: 3 } },
    { week: '2026-11-09', bySeverity: { S4: 1 } },
  ]);
  const after = side([{ week: '2026-11-16', bySeverity: { S2: 1 } }]);

  it('are drawn over the weeks of both versions, most severe first', () => {
    expect(alertsPerWeek(before, after)).toEqual({
      weeks: ['2026-11-02', '2026-11-09', '2026-11-16'],
      severities: [
        { severity: 'S4', before: [0, 1, 0], after: [0, 0, 0] },
        { severity: 'S2', before: [3, 0, 0], after: [0, 0, 1] },
      ],
    });
  });

  it('of a new rule have one side', () => {
    expect(alertsPerWeek(null, after).severities).toEqual([{ severity: 'S2', before: null, after: [1] }]);
  });

  it('stand on an axis that holds the most of them', () => {
    expect(ticksFor(0)).toEqual([0, 1, 2]);
    expect(ticksFor(7)).toEqual([0, 4, 8]);
  });
});
