import { v7 } from 'uuid';
import type { EscalationRule } from '#contracts';
import { noFigures } from '#ports';
import { builtInRule } from '../built-in-rule.js';
import { isDismissed, qualityOf } from './rule-quality.js';

describe('a rule is dismissed', () => {
  it.each([
    ['when all ten who judged it found it of no use', 0, 10, true],
    ['when more than nine in ten did', 1, 10, true],
    ['not when nine in ten did', 1, 9, false],
    ['not when too few judged it', 0, 9, false],
    ['not when nobody did', 0, 0, false],
    ['not when people find it useful', 30, 3, false],
  ])('%s', (_, useful, notUseful, dismissed) => {
    expect(isDismissed({ useful, notUseful })).toBe(dismissed);
  });
});

describe('the quality of rules', () => {
  const rule = (name: string): EscalationRule => ({ ...builtInRule, id: v7(), key: name, name, version: 2 });
  const fired = (ruleId: string, version: number | null, times: number) => ({
    ruleId,
    version,
    figures: { ...noFigures(), fired: times },
  });

  it('puts those first that raise most, and keeps those that raise nothing', () => {
    const [busy, silent, some] = [rule('Busy'), rule('A silent one'), rule('Some')];
    const found = [fired(some.id, null, 2), fired(busy.id, null, 9), fired(busy.id, 1, 4), fired(busy.id, 2, 5)];
    const [first, second, third] = qualityOf([silent, some, busy], found, new Set([busy.id]));
    expect(first).toMatchObject({ name: 'Busy', dismissed: true, figures: { fired: 9 } });
    expect(first!.versions.map(({ version, figures }) => [version, figures.fired])).toEqual([
      [2, 5],
      [1, 4],
    ]);
    expect([second!.name, third!.name, third!.dismissed, third!.figures]).toEqual([
      'Some',
      'A silent one',
      false,
      noFigures(),
    ]);
  });

  it('names the built-in rule only where it had to speak', () => {
    expect(qualityOf([builtInRule], [], new Set())).toEqual([]);
    expect(qualityOf([builtInRule], [fired(builtInRule.id, null, 1)], new Set())).toHaveLength(1);
  });
});
