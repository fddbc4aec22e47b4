import fc from 'fast-check';
import { BodySign, type Facts, RiskTier } from '#contracts';
import { type Condition, holds } from './condition.js';
import { holdsWherever, tryOut } from './try-out.js';

const missed = (operator: string, times: number): Condition => ({
  [operator]: [{ var: 'checkIns.missedInARow' }, times],
});
const hours = (operator: string, bound: number): Condition => ({
  [operator]: [{ var: 'checkIns.hoursSinceContact' }, bound],
});
const sign = (option: string): Condition => ({ in: [option, { var: 'checkIns.bodySigns' }] });

const comparison = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(comparison, fc.integer({ min: 0, max: 4 })).map(([operator, times]) => missed(operator, times)),
  fc.tuple(comparison, fc.constantFrom(1, 1.5, 2)).map(([operator, bound]) => hours(operator, bound)),
  fc.constantFrom('dizzy', 'fainted', 'seizure').map(sign),
  fc.tuple(comparison, fc.constantFrom(...RiskTier.options)).map(
    ([operator, tier]): Condition => ({
      [operator]: [{ var: 'people.riskTier' }, tier],
    }),
  ),
  fc.constantFrom<Condition>(
    { unknown: [{ var: 'checkIns.missedInARow' }] },
    { unknown: [{ var: 'checkIns.bodySigns' }] },
    { '!=': [{ var: 'people.riskTier' }, null] },
  ),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('condition').map((one): Condition => ({ '!': [one] })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ and: all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ or: all })),
  ),
}));
const facts: fc.Arbitrary<Partial<Facts>> = fc.record(
  {
    'checkIns.missedInARow': fc.nat({ max: 6 }),
    'checkIns.hoursSinceContact': fc.double({ min: 0, max: 4, noNaN: true }),
    'checkIns.bodySigns': fc.subarray([...BodySign.options]),
    'people.riskTier': fc.constantFrom(...RiskTier.options),
  },
  { requiredKeys: [] },
);

describe('trying a condition out', () => {
  it('never calls a condition wider that fails where the other holds', () => {
    fc.assert(
      fc.property(condition, condition, facts, (wider, narrow, known) => {
        fc.pre(holds(narrow, known) && !holds(wider, known));
        return !holdsWherever(wider, narrow);
      }),
      { numRuns: 2_000, maxSkipsPerRun: 1_000 },
    );
  });

  it('finds what can hold and what can fail, for whatever facts show it', () => {
    fc.assert(
      fc.property(condition, facts, (any, known) => {
        const { canHold, canFail } = tryOut(any);
        // Of a list only single options and all of them are tried here, so a choice of two can hold unseen.
        fc.pre((known['checkIns.bodySigns']?.length ?? 0) < 2);
        return holds(any, known) ? canHold : canFail;
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Condition, Condition, boolean]>([
    ['a bound that is lower', missed('>=', 1), missed('>=', 2), true],
    ['a bound that is higher', missed('>=', 2), missed('>=', 1), false],
    ['a bound between whole numbers', missed('>', 1.5), missed('>=', 2), true],
    ['a bound that only a fraction passes', hours('>', 1.5), hours('>=', 1.5), false],
    ['a condition of itself', sign('dizzy'), sign('dizzy'), true],
    [
      'one of two instead of both',
      { or: [sign('dizzy'), sign('fainted')] },
      { and: [sign('dizzy'), sign('fainted')] },
      true,
    ],
    ['something else', sign('dizzy'), missed('>=', 1), false],
    ['what is unknown, beside what is known', { unknown: [{ var: 'checkIns.missedInARow' }] }, missed('>=', 0), false],
  ])('takes %s as it is', (_, wider, narrow, expected) => {
    expect(holdsWherever(wider, narrow)).toBe(expected);
  });
});
