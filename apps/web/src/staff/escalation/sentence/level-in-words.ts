import { type RuleContent, type RuleLevel, treeOf } from '#contracts';
import { spanInWords } from '../../../kit/span-in-words.js';
import type { Say } from '../../use-words.js';
import { conditionInWords } from './condition-in-words.js';
import { treeInWords } from './condition-parts.js';

export const triggersInWords = (t: Say, triggers: RuleContent['triggers']): string =>
  triggers.map((type) => t(`trigger.${type}`)).join(` ${t('condition.or')} `) || '…';

export const levelCondition = (t: Say, { tree, when }: RuleLevel): string => {
  const built = tree ?? treeOf(when);
  return built ? treeInWords(t, built) : conditionInWords(t, when);
};

const told = (t: Say, { outcome, chain }: RuleLevel): string => {
  if (outcome === 'nudge-patient') return t('rules.nudge');
  const steps = chain.steps
    .map(({ roles, acknowledgeWithin }) => {
      const who = roles.map((role) => t(`role.${role}`)).join(' + ');
      return `${who} (${spanInWords(t, acknowledgeWithin)})`;
    })
    .join(' → ');
  return chain.repeats ? `${steps} ↻ ${t('rules.repeats')}` : steps;
};

/** One level as lines of text, to be compared with another version of it. */
export const levelLines = (t: Say, level: RuleLevel): string[] => [
  t(level.outcome === 'nudge-patient' ? 'severity.nudge' : `severity.${level.severity}`),
  t('rules.if', { condition: levelCondition(t, level) }),
  told(t, level),
  ...(level.outcome === 'nudge-patient'
    ? []
    : [t('rules.resolve-within', { span: spanInWords(t, level.resolveWithin) })]),
];
