import { type ConditionGroup, type ConditionRow, type FactName, isFactName, isGroup } from '#contracts';
import type { Say } from '../../use-words.js';
import { factValue } from '../fact-in-words.js';

/** A piece of a sentence; one with `at` is a number that can be changed where it stands. */
export type SentencePart = { text: string } | { at: string; value: number; fact: FactName };

/** Where the value of a word goes, so that it can be drawn as something else than text. */
const slot = '\u0000';

const text = (words: string): SentencePart[] => (words ? [{ text: words }] : []);

const around = (sentence: string, inside: readonly SentencePart[]): SentencePart[] => {
  const [before = '', after = ''] = sentence.split(slot);
  return [...text(before), ...inside, ...text(after)];
};

const listed = (t: Say, row: ConditionRow, fact: FactName): string => {
  const values = Array.isArray(row.value) ? row.value : [];
  return values.length ? values.map((each) => factValue(t, fact, each)).join(` ${t('condition.or')} `) : '…';
};

const rowParts = (t: Say, row: ConditionRow, at: string): SentencePart[] => {
  const { fact, operator, value } = row;
  if (!isFactName(fact)) return text(t('condition.fact-gone', { fact }));
  const named = t(`fact.${fact}`);
  switch (operator) {
    case 'is-known':
      return text(t('condition.known', { fact: named }));
    case 'is-unknown':
      return text(t('condition.unknown', { fact: named }));
    case 'is-one-of':
      return text(t('condition.is', { fact: named, value: listed(t, row, fact) }));
    case 'names-any-of':
      return text(t('condition.names', { fact: named, value: listed(t, row, fact) }));
    default: {
      const sentence = t(`condition.${operator}`, { fact: named, value: slot });
      const shown: SentencePart =
        typeof value === 'number' ? { at, value, fact } : { text: value === null ? '…' : factValue(t, fact, value) };
      return around(sentence, [shown]);
    }
  }
};

const groupParts = (t: Say, group: ConditionGroup, at: string, nested: boolean): SentencePart[] => {
  if (!group.rows.length) return text('…');
  const bare = (within: boolean): SentencePart[] => {
    const parts = group.rows.flatMap((row, index) => {
      const place = `${at}/rows/${index}`;
      const inner = isGroup(row) ? groupParts(t, row, place, true) : rowParts(t, row, place);
      return index ? [...text(` ${t(`condition.${group.combine}`)} `), ...inner] : inner;
    });
    return within && group.rows.length > 1 ? [...text('('), ...parts, ...text(')')] : parts;
  };
  return group.not ? around(t('condition.not', { what: slot }), bare(true)) : bare(nested);
};

/** A condition as a sentence whose numbers are told apart from its words, each with where it stands in the tree. */
export const conditionParts = (t: Say, tree: ConditionGroup): SentencePart[] => groupParts(t, tree, '', false);

export const treeInWords = (t: Say, tree: ConditionGroup): string =>
  conditionParts(t, tree)
    .map((part) => ('text' in part ? part.text : String(part.value)))
    .join('');

/** The same tree with another value in the row at a JSON pointer. */
export const withValueAt = (tree: ConditionGroup, at: string, value: ConditionRow['value']): ConditionGroup => {
  const [, , index, ...more] = at.split('/');
  const rest = more.length ? `/${more.join('/')}` : '';
  return {
    ...tree,
    rows: tree.rows.map((row, i) => {
      if (i !== Number(index)) return row;
      return isGroup(row) ? withValueAt(row, rest, value) : { ...row, value };
    }),
  };
};
