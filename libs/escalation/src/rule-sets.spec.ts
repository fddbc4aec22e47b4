import type { LevelOfCare } from '#contracts';
import { isInForce } from './rule-sets.js';

const leftOut = new Map<LevelOfCare, ReadonlySet<string>>([['residential', new Set(['one-missed', 'no-meal'])]]);

describe('a rule is in force', () => {
  it.each<[string, 'care' | 'safety', LevelOfCare | null, boolean]>([
    ['one-missed', 'care', 'residential', false],
    ['one-missed', 'care', 'outpatient', true],
    ['two-missed', 'care', 'residential', true],
    ['no-meal', 'safety', 'residential', true],
    ['one-missed', 'care', null, true],
  ])('%s, a %s rule, at %s: %s', (key, kind, level, expected) => {
    expect(isInForce({ key, class: kind }, level, leftOut)).toBe(expected);
  });

  it('at every level while no pack leaves any out', () => {
    expect(isInForce({ key: 'one-missed', class: 'care' }, 'residential', new Map())).toBe(true);
  });
});
