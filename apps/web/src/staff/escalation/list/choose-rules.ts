import type { EscalationRule, RuleProposal } from '#contracts';
import type { RulesSearch } from './rules-search.js';

/** Letters alone: whoever types without accents finds a word that has them. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** @param saidOf what a rule is found by, in the reader's language */
export const chooseRules = (
  rules: readonly EscalationRule[],
  toSign: readonly RuleProposal[],
  search: RulesSearch,
  saidOf: (rule: EscalationRule) => string,
): EscalationRule[] => {
  const words = plain(search.text ?? '').split(/\s+/);
  return rules.filter((rule) => {
    if (rule.retired !== (search.show === 'retired')) return false;
    if (search.class && rule.class !== search.class) return false;
    if (search.show === 'off' && rule.enabled) return false;
    if (search.show === 'to-sign' && !toSign.some(({ ruleId }) => ruleId === rule.id)) return false;
    const said = plain(saidOf(rule));
    return words.every((word) => said.includes(word));
  });
};
