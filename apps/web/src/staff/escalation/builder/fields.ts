import type { FieldSelectorProps, FullOption, OptionGroup } from 'react-querybuilder';
import { type ConditionOperator, type FactName, factCalled, factNames, isFactName, operatorsOf } from '#contracts';
import type { Say, Word } from '../../use-words.js';
import { factValue } from '../fact-in-words.js';

export type Fields = FieldSelectorProps['options'];

type Owner = Extract<Word, `fact-owner.${string}`>;

const ownerOf = (name: FactName): Owner => `fact-owner.${name.split('.')[0]}` as Owner;

/** Everything that a rule may ask, by who knows it. */
export const fieldsIn = (t: Say): OptionGroup<FullOption>[] => {
  const owners = [...new Set(factNames.map(ownerOf))];
  return owners.map((owner) => ({
    label: t(owner),
    options: factNames
      .filter((name) => ownerOf(name) === owner)
      .map((name) => ({ name, value: name, label: t(`fact.${name}`) })),
  }));
};

/** How a fact can be asked, in words that read on after its name. */
export const operatorsIn = (t: Say, fact: string) =>
  (isFactName(fact) ? operatorsOf(fact) : []).map((operator) => ({
    name: operator,
    value: operator,
    label: t(`operator.${operator}`),
  }));

/** What a fact is asked by first: numbers by a threshold, lists by what they name. */
export const firstOperator = (fact: string): ConditionOperator => {
  if (!isFactName(fact)) return 'is';
  const { kind } = factCalled(fact);
  if (kind === 'number') return 'at-least';
  return kind === 'several-of' ? 'names-any-of' : 'is';
};

/** A yes-no fact is asked for yes; for the rest somebody says what they mean. */
export const firstValue = (fact: string): boolean | null =>
  isFactName(fact) && factCalled(fact).kind === 'yes-no' ? true : null;

export const optionsOf = (t: Say, fact: FactName): { value: string; label: string }[] => {
  const described = factCalled(fact);
  return 'options' in described ? described.options.map((value) => ({ value, label: factValue(t, fact, value) })) : [];
};
