import { compileTree, type RuleContent } from '#contracts';
import { blankLevel, changesBetween, onTopOf, withTree, withTrees } from './draft.js';

const missed = (n: number) => ({
  combine: 'and' as const,
  not: false,
  rows: [{ fact: 'checkIns.missedInARow', operator: 'at-least' as const, value: n }],
});
const rule = (change: Partial<RuleContent> = {}): RuleContent => ({
  name: 'Missed',
  why: 'Because.',
  class: 'care',
  enabled: true,
  triggers: ['check-in.missed'],
  levels: [withTree(blankLevel(), missed(2))],
  ...change,
});

describe('a draft of a rule', () => {
  it('counts a threshold once, although the compiled condition changes with it', () => {
    expect(changesBetween(rule(), rule())).toBe(0);
    expect(changesBetween(rule(), rule({ levels: [withTree(blankLevel(), missed(3))] }))).toBe(1);
    expect(changesBetween(rule(), rule({ name: 'Other', enabled: false }))).toBe(2);
    expect(changesBetween(rule(), rule({ levels: [...rule().levels, blankLevel()] }))).toBe(1);
  });

  it('compiles what was built, and keeps what was there while it cannot be compiled', () => {
    expect(withTree(blankLevel(), missed(2)).when).toEqual(compileTree(missed(2)));
    const level = withTree(rule().levels[0]!, { combine: 'and', not: false, rows: [] });
    expect(level.when).toEqual(compileTree(missed(2)));
    expect(level.tree?.rows).toEqual([]);
  });

  it('finds the tree of a condition from before trees were kept', () => {
    const { tree: _, ...level } = rule().levels[0]!;
    expect(withTrees(rule({ levels: [level] })).levels[0]?.tree).toEqual(missed(2));
  });

  describe('on top of a version of somebody else', () => {
    it('keeps what each of both changed', () => {
      const theirs = rule({ levels: [{ ...rule().levels[0]!, resolveWithin: { amount: 2, unit: 'h' } }] });
      const mine = rule({ why: 'Mine.', levels: [withTree(rule().levels[0]!, missed(3))] });
      const both = onTopOf(rule(), theirs, mine);
      expect(both.why).toBe('Mine.');
      expect(both.levels[0]).toMatchObject({ when: compileTree(missed(3)), resolveWithin: { amount: 2, unit: 'h' } });
    });

    it('keeps mine where both changed the same', () => {
      const theirs = rule({ name: 'Theirs', enabled: false });
      expect(onTopOf(rule(), theirs, rule({ name: 'Mine' }))).toMatchObject({ name: 'Mine', enabled: false });
    });

    it('mixes no levels where their number changed', () => {
      const theirs = rule({ levels: [...rule().levels, blankLevel()] });
      expect(onTopOf(rule(), theirs, rule({ name: 'Mine' }))).toMatchObject({ name: 'Mine', levels: theirs.levels });
      const mine = rule({ levels: [withTree(rule().levels[0]!, missed(5))] });
      expect(onTopOf(rule(), theirs, mine).levels).toEqual(mine.levels);
    });
  });
});
