import { factsIn, holds, whatIsWrong } from './condition.js';
import { defaultRules } from './default-rules.js';

const rule = (key: string) => defaultRules.find((each) => each.key === key)!.content;
const quiet = { missedInARow: 0, hoursSinceContact: 1, feelsSafe: null, helpRequested: false, strongUrgesIn24h: 0 };
const steady = { riskTier: 'green', levelOfCare: 'outpatient', daysSinceStepDown: null } as const;

describe('a condition', () => {
  it.each([
    ['two-missed', { missedInARow: 1 }, false],
    ['two-missed', { missedInARow: 2 }, true],
    ['two-missed', { missedInARow: 1, riskTier: 'red' }, true],
    ['two-missed', { missedInARow: 1, daysSinceStepDown: 14 }, true],
    ['two-missed', { missedInARow: 1, daysSinceStepDown: 14.1 }, false],
    ['two-missed', { missedInARow: 0, riskTier: 'red' }, false],
    ['one-missed', { missedInARow: 1 }, true],
    ['one-missed', { missedInARow: 2 }, false],
    ['three-missed-or-silent', { missedInARow: 3 }, true],
    ['three-missed-or-silent', { hoursSinceContact: 72, riskTier: 'amber' }, true],
    ['three-missed-or-silent', { hoursSinceContact: 72 }, false],
    ['three-missed-or-silent', { hoursSinceContact: 71.9, riskTier: 'red' }, false],
    ['not-safe-or-help', { feelsSafe: 'no' }, true],
    ['not-safe-or-help', { feelsSafe: 'not-sure' }, false],
    ['not-safe-or-help', { helpRequested: true }, true],
    ['not-safe-or-help', {}, false],
    ['strong-urges', { strongUrgesIn24h: 1 }, false],
    ['strong-urges', { strongUrgesIn24h: 2 }, true],
  ] as const)('of %s, given %j, holds: %s', (key, given, expected) => {
    expect(rule(key).levels.some(({ when }) => holds(when, { ...quiet, ...steady, ...given }))).toBe(expected);
  });

  it('names the facts that it asks for', () => {
    expect(factsIn({ and: [{ '>=': [{ var: 'missedInARow' }, 2] }, { '==': [{ var: 'riskTier' }, 'red'] }] })).toEqual([
      'missedInARow',
      'riskTier',
    ]);
  });

  it.each([
    [{ '>=': [{ var: 'weight' }, 2] }, /not a known fact/],
    [{ map: [{ var: 'missedInARow' }, 1] }, /not an operator/],
    [{ method: [{ var: 'missedInARow' }, 'constructor'] }, /not an operator/],
    [{ var: 'missedInARow.constructor' }, /not a known fact/],
    [true, /at least one fact/],
    [{ '==': [1, 1] }, /at least one fact/],
    [JSON.parse(`${'{"!":['.repeat(10)}{"var":"missedInARow"}${']}'.repeat(10)}`), /nest/],
  ])('refuses %j', (condition, why) => {
    expect(whatIsWrong(condition)).toMatch(why);
  });

  it('accepts every rule that ships', () => {
    for (const { content } of defaultRules) {
      for (const { when } of content.levels) expect(whatIsWrong(when)).toBeNull();
    }
  });
});
