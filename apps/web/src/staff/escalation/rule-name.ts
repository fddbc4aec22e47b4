import { useCallback } from 'react';
import { type ShippedRuleKey, shippedRuleKeys } from '#contracts';
import { type Say, useWords } from '../use-words.js';

/** Rules that ship with Holdfast have words in every language; a programme's own keep the name it gave them. */
const isShipped = (key: string): key is ShippedRuleKey => (shippedRuleKeys as readonly string[]).includes(key);

export const nameOfRule = (t: Say, { key, name }: { key: string; name: string }): string =>
  isShipped(key) ? t(`rule.${key}`) : name;

/** Once a programme has revised a rule, the reason that it wrote is the true one. */
export const whyOfRule = (t: Say, { key, version }: { key: string; version: number }, why: string): string =>
  isShipped(key) && version === 1 ? t(`rule-why.${key}`) : why;

export const useRuleName = (): ((rule: { key: string; name: string }) => string) => {
  const t = useWords();
  return useCallback((rule) => nameOfRule(t, rule), [t]);
};
