import { type ConditionGroup, compileTree, treeOf } from '#contracts';
import { speechIn } from '../../../words/catalogue.js';
import { en } from '../../catalogue.en.js';
import { es } from '../../catalogue.es.js';
import type { Say } from '../../use-words.js';
import { conditionInWords } from './condition-in-words.js';
import { conditionParts, treeInWords, withValueAt } from './condition-parts.js';

const say = (locale: 'en' | 'es'): Say => speechIn(locale, locale === 'en' ? en : es).say;

const tree: ConditionGroup = {
  combine: 'or',
  not: false,
  rows: [
    { fact: 'checkIns.missedInARow', operator: 'at-least', value: 3 },
    {
      combine: 'and',
      not: true,
      rows: [
        { fact: 'checkIns.hoursSinceContact', operator: 'at-least', value: 72 },
        { fact: 'people.riskTier', operator: 'is-one-of', value: ['amber', 'red'] },
        { fact: 'people.daysSinceStepDown', operator: 'is-unknown', value: null },
      ],
    },
  ],
};

describe('a condition in parts', () => {
  it('reads as the condition that it compiles to, in both languages', () => {
    for (const t of [say('en'), say('es')]) {
      expect(treeInWords(t, tree)).toBe(conditionInWords(t, compileTree(tree)));
    }
    expect(treeInWords(say('en'), tree)).toContain('it is not so that (“hours since last contact” is at least 72');
  });

  it('says where each of its numbers stands, so that one can be changed and nothing else', () => {
    const numbers = conditionParts(say('en'), tree).flatMap((part) => ('at' in part ? [part] : []));
    expect(numbers.map(({ at, value }) => [at, value])).toEqual([
      ['/rows/0', 3],
      ['/rows/1/rows/0', 72],
    ]);
    const changed = withValueAt(tree, '/rows/1/rows/0', 48);
    expect(treeInWords(say('en'), changed)).toBe(treeInWords(say('en'), tree).replace('72', '48'));
    expect(treeOf(compileTree(changed))).toEqual(changed);
  });

  it('never hides a fact that is no longer there', () => {
    const broken = { ...tree, rows: [{ fact: 'gone.fact', operator: 'is' as const, value: 1 }] };
    expect(treeInWords(say('en'), broken)).toContain('gone.fact');
  });
});
