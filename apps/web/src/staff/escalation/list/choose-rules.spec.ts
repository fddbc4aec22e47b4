import type { EscalationRule, RuleProposal } from '#contracts';
import { chooseRules } from './choose-rules.js';
import { type RulesSearch, rulesSearch } from './rules-search.js';

const rule = (id: string, change: Partial<EscalationRule> = {}): EscalationRule => ({
  id,
  key: id,
  version: 1,
  name: id,
  why: '',
  class: 'care',
  enabled: true,
  toReview: false,
  retired: false,
  triggers: ['check-in.missed'],
  levels: [],
  ...change,
});
const rules = [
  rule('Ánimo bajo'),
  rule('Missed', { why: 'Silence', class: 'safety' }),
  rule('Off', { enabled: false }),
  rule('Old', { retired: true, enabled: false }),
];
const proposal = { ruleId: 'Missed' } as RuleProposal;
const chosen = (search: RulesSearch) =>
  chooseRules(rules, [proposal], search, ({ name, why }) => `${name} ${why}`).map(({ id }) => id);

describe('the list of rules', () => {
  it('leaves out what was put away, unless one asks for that', () => {
    expect(chosen({})).toEqual(['Ánimo bajo', 'Missed', 'Off']);
    expect(chosen({ show: 'retired' })).toEqual(['Old']);
  });

  it('is narrowed by class, by what is off, and by what waits for my signature', () => {
    expect(chosen({ class: 'safety' })).toEqual(['Missed']);
    expect(chosen({ show: 'off' })).toEqual(['Off']);
    expect(chosen({ show: 'to-sign' })).toEqual(['Missed']);
  });

  it('finds words in any order, with and without accents', () => {
    expect(chosen({ text: 'bajo animo' })).toEqual(['Ánimo bajo']);
    expect(chosen({ text: 'silence' })).toEqual(['Missed']);
  });

  it('takes nothing from an address that it does not know', () => {
    expect(rulesSearch({ text: 3, class: 'x', show: 'all' })).toEqual({});
    expect(rulesSearch({ text: 'a', class: 'care', show: 'off', more: 1 })).toEqual({
      text: 'a',
      class: 'care',
      show: 'off',
    });
  });
});
