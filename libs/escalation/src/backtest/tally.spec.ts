import type { RuleLevel, Severity } from '#contracts';
import { defaultRules } from '../default-rules/index.js';
import type { PatientReplay, Raised, ReplayedRule } from './replay.js';
import { Tally } from './tally.js';

const { content } = defaultRules.find(({ key }) => key === 'wants-call')!;
const rule = (of: ReplayedRule['in'], tried = true): ReplayedRule => ({
  key: tried ? 'tried' : 'other',
  content,
  in: of,
  tried,
});
const [before, after, other] = [rule('before'), rule('after'), rule('both', false)];

const day = 86_400_000;
/** Monday, 2 March 2026, 09:00 in Chicago. */
const monday = Date.parse('2026-03-02T15:00:00Z');

const raised = (by: ReplayedRule, at: number, severity: Severity = 'S2', more: Partial<Raised> = {}): Raised => ({
  ...{ rule: by, at, severity, level: content.levels[0] as RuleLevel, alertId: null, until: at + day },
  ...more,
});
const replay = (...all: Raised[]): PatientReplay => ({ raised: all, nudged: [], joined: new Map(), looks: new Map() });
const therapist = [{ role: 'therapist', staffId: 't1' }] as const;

function tallied(...patients: PatientReplay[]) {
  const tally = new Tally({ budget: 2, timeZone: 'America/Chicago', compares: true });
  patients.forEach((each, index) => {
    tally.add(`p${index}`, each, therapist, 3);
  });
  return tally.result();
}

describe('the figures of a backtest', () => {
  it('are those of each version, by week of the programme and by who is told first', () => {
    const sunday = monday + 6.5 * day;
    const result = tallied(
      replay(raised(before, monday), raised(after, monday), raised(after, sunday)),
      replay(raised(after, monday + 7 * day, 'S3')),
    );
    expect(result).toMatchObject({
      ...{ patients: 2, checkIns: 6 },
      before: {
        alerts: 1,
        patients: 1,
        byRole: { therapist: 1 },
        perWeek: [{ week: '2026-03-02', bySeverity: { S2: 1 } }],
      },
      after: {
        ...{ alerts: 3, patients: 2, bySeverity: { S2: 2, S3: 1 } },
        perWeek: [
          { week: '2026-03-02', bySeverity: { S2: 2 } },
          { week: '2026-03-09', bySeverity: { S3: 1 } },
        ],
      },
    });
  });

  it('count how often one person is told in a shift by all rules, not by the one that is tried alone', () => {
    const hour = day / 24;
    const busy = [0, 1, 2].map((n) => raised(other, monday + n * hour));
    const { before: was, after: is } = tallied(
      replay(...busy, raised(after, monday), raised(after, monday + 10 * hour)),
    );
    expect(was?.told).toEqual({ shifts: 1, perPersonAndShift: 3, most: 3, overBudget: 1 });
    expect(is.told).toEqual({ shifts: 2, perPersonAndShift: 2.5, most: 4, overBudget: 1 });
    expect(is.alerts).toBe(2);
  });

  it.each<[string, Raised[], number]>([
    ['nothing urgent is open then', [], 1],
    ['what is open is less severe', [raised(after, monday, 'S2')], 1],
    ['the urgent one comes more than a day later', [raised(after, monday + 1.1 * day, 'S3')], 1],
    ['one is open already', [raised(after, monday - 0.5 * day, 'S3')], 0],
    ['one opens within the day', [raised(after, monday + 0.9 * day, 'S4')], 0],
  ])('call an urgent alert missed or not where %s', (_, instead, missed) => {
    const result = tallied(replay(raised(before, monday, 'S4', { alertId: 'a1' }), ...instead));
    expect(result.missedCount).toBe(missed);
    expect(result.missed).toEqual(
      missed ? [{ at: new Date(monday).toISOString(), severity: 'S4', patientId: 'p0', alertId: 'a1' }] : [],
    );
  });

  it('name what the past does not say: a fact that was never known, and resolving that nobody saw', () => {
    const looks = new Map([
      ['people.daysSinceStepDown' as const, { known: 0, unknown: 7 }],
      ['people.riskTier' as const, { known: 6, unknown: 1 }],
    ]);
    const { notReconstructed } = tallied({ ...replay(raised(after, monday)), looks });
    expect(notReconstructed).toEqual([
      { code: 'FACT_NEVER_KNOWN', fact: 'people.daysSinceStepDown', count: 7 },
      { code: 'TAKEN_AS_RESOLVED_IN_TIME', fact: null, count: 1 },
      { code: 'TEAMS_AS_THEY_STAND_NOW', fact: null, count: 1 },
    ]);
  });

  it('keep the newest moments and misses where there are too many to show, and count all', () => {
    const many = Array.from({ length: 9_000 }, (_, n) => raised(before, monday + n * day, 'S3', { until: 0 }));
    const { missed, missedCount, moments } = tallied(replay(...many));
    expect([missed.length, missedCount, moments.length]).toEqual([500, 9_000, 2_000]);
    const newest = new Date(monday + 8_999 * day).toISOString();
    expect([missed[0]?.at, moments[0]?.at]).toEqual([newest, newest]);
  });
});
