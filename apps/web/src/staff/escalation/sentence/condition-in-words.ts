import { type FactName, isFactName } from '#contracts';
import type { Say } from '../../use-words.js';
import { factValue } from '../fact-in-words.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const comparisons = {
  '==': 'is',
  '===': 'is',
  '!=': 'is-not',
  '!==': 'is-not',
  '>=': 'at-least',
  '<=': 'at-most',
  '>': 'more-than',
  '<': 'less-than',
} as const;
type Comparison = keyof typeof comparisons;
/** The same comparison read from the other side. */
const turned: Record<Comparison, Comparison> = {
  '==': '==',
  '===': '===',
  '!=': '!=',
  '!==': '!==',
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
};

const isComparison = (name: string): name is Comparison => Object.hasOwn(comparisons, name);

const operation = (json: Json | undefined): [string, Json[]] | null => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const [entry] = Object.entries(json);
  return entry ? [entry[0], Array.isArray(entry[1]) ? entry[1] : [entry[1]]] : null;
};

const factOf = (json: Json | undefined): FactName | null => {
  const found = operation(json);
  return found?.[0] === 'var' && isFactName(found[1][0]) ? found[1][0] : null;
};

const joined = (t: Say, parts: string[], word: 'and' | 'or'): string => parts.join(` ${t(`condition.${word}`)} `);

/** That a fact which is a list names an option, or any of several. */
const namesOneOf = ([name, args]: [string, Json[]]): [FactName, Json[]] | null => {
  if (name === 'in') {
    const fact = factOf(args[1]);
    return fact ? [fact, [args[0] ?? null]] : null;
  }
  if (name !== 'or') return null;
  const parts = args.map((each) => {
    const inner = operation(each);
    return inner && namesOneOf(inner);
  });
  const [first] = parts;
  if (!first || parts.some((part) => part?.[0] !== first[0])) return null;
  return [first[0], parts.flatMap((part) => part?.[1] ?? [])];
};

/**
 * A JsonLogic condition over facts as a sentence. What it does not know it shows as it stands, in quotation marks:
 * a rule must never read as less than it is.
 */
export const conditionInWords = (t: Say, json: Json, nested = false): string => {
  const fact = factOf(json);
  if (fact) return t('condition.holds', { fact: t(`fact.${fact}`) });
  const found = operation(json);
  if (!found) return `“${JSON.stringify(json)}”`;
  const [name, args] = found;
  if (name === 'unknown') {
    const asked = factOf(args[0]);
    if (asked) return t('condition.unknown', { fact: t(`fact.${asked}`) });
  }
  const listed = namesOneOf(found);
  if (listed) {
    const [subject, options] = listed;
    const value = joined(
      t,
      options.map((option) => factValue(t, subject, option)),
      'or',
    );
    return t('condition.names', { fact: t(`fact.${subject}`), value });
  }
  if (name === 'and' || name === 'or') {
    const words = joined(
      t,
      args.map((each) => conditionInWords(t, each, true)),
      name,
    );
    return nested && args.length > 1 ? `(${words})` : words;
  }
  if (name === '!' || name === 'not') return t('condition.not', { what: conditionInWords(t, args[0] ?? null, true) });
  if (name === 'in' && Array.isArray(args[1])) {
    const subject = factOf(args[0]);
    if (subject) {
      const values = joined(
        t,
        args[1].map((value) => factValue(t, subject, value)),
        'or',
      );
      return t('condition.is', { fact: t(`fact.${subject}`), value: values });
    }
  }
  if (isComparison(name)) {
    const left = factOf(args[0]);
    const right = factOf(args[1]);
    const subject = left ?? right;
    if (subject && args.length === 2 && !(left && right)) {
      const word = comparisons[left ? name : turned[name]];
      const value = args[left ? 1 : 0];
      if (value === null && (word === 'is' || word === 'is-not')) {
        return t(`condition.${word === 'is' ? 'unknown' : 'known'}`, { fact: t(`fact.${subject}`) });
      }
      return t(`condition.${word}`, { fact: t(`fact.${subject}`), value: factValue(t, subject, value) });
    }
  }
  return `“${JSON.stringify(json)}”`;
};
