import { type ConditionGroup, type RuleContent, RuleContent as RuleContentSchema } from '#contracts';
import { speechIn } from '../../../words/catalogue.js';
import { en } from '../../catalogue.en.js';
import { blankLevel, blankRule, withTree } from './draft.js';
import { faultsOf } from './faults.js';

const say = speechIn('en', en).say;
const faults = (rows: ConditionGroup['rows'], change: Partial<RuleContent> = {}) => {
  const tree: ConditionGroup = { combine: 'and', not: false, rows };
  const content: RuleContent = {
    ...blankRule(),
    name: 'Missed',
    why: 'Because.',
    triggers: ['check-in.missed'],
    levels: [withTree(blankLevel(), tree)],
    ...change,
  };
  return faultsOf(say as never, content).map(({ field }) => field);
};

describe('faults of a rule', () => {
  it('are none where everything is said', () => {
    const row = { fact: 'checkIns.missedInARow', operator: 'at-least' as const, value: 2 };
    expect(faults([row])).toEqual([]);
    expect(faults([{ fact: 'people.riskTier', operator: 'is-unknown', value: null }])).toEqual([]);
    expect(RuleContentSchema.safeParse(blankRule()).success).toBe(false);
  });

  it('are marked where they are, also within groups', () => {
    const good = { fact: 'people.riskTier', operator: 'is' as const, value: 'red' };
    expect(faults([])).toEqual(['/levels/0/tree']);
    expect(
      faults([
        good,
        {
          combine: 'or',
          not: false,
          rows: [good, { fact: 'checkIns.missedInARow', operator: 'at-least', value: null }],
        },
      ]),
    ).toEqual(['/levels/0/tree/rows/1/rows/1/value']);
  });

  it.each<[name: string, row: ConditionGroup['rows'][number], at: string]>([
    ['a fact that is gone', { fact: 'old.fact', operator: 'is', value: 1 }, 'fact'],
    ['an operator of another kind', { fact: 'people.riskTier', operator: 'names-any-of', value: ['red'] }, 'operator'],
    ['a word for a number', { fact: 'checkIns.missedInARow', operator: 'is', value: 'two' }, 'value'],
    ['a number that can never be', { fact: 'checkIns.missedInARow', operator: 'at-least', value: -1 }, 'value'],
    ['an option that is none', { fact: 'people.riskTier', operator: 'is', value: 'blue' }, 'value'],
    ['no option at all', { fact: 'checkIns.bodySigns', operator: 'names-any-of', value: [] as never }, 'value'],
  ])('mark %s', (_, row, at) => {
    expect(faults([row])).toEqual([`/levels/0/tree/rows/0/${at}`]);
  });

  it('see words that judge, and leave quotations alone', () => {
    expect(faults([], { name: 'Non-compliant', levels: [] })).toEqual(['/name']);
    expect(faults([], { why: 'They say “I refused to eat”.', levels: [] })).toEqual([]);
  });

  it('see a rule that has no name, wakes on nothing, or tells nobody', () => {
    const level = { ...blankLevel(), chain: { steps: [], repeats: false } };
    expect(faults([], { name: ' ', why: '', triggers: [], levels: [level] })).toEqual([
      '/name',
      '/why',
      '/triggers',
      '/levels/0/tree',
      '/levels/0/chain',
    ]);
  });
});
