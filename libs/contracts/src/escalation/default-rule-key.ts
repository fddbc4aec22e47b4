import { z } from 'zod';

/** The rules that ship with Holdfast. A key never changes its meaning: stored rules and pages know them by it. */
export const DefaultRuleKey = z.enum([
  'one-missed',
  'two-missed',
  'three-missed-or-silent',
  'not-safe-or-help',
  'body-emergency',
  'not-sure-or-hurt',
  'supporter-concern',
  'wants-call',
  'strong-urges',
  'no-meal',
  'medicines-missed',
  'low-mood',
  'no-team-contact',
  'purging-rises',
  'bingeing-rises',
  'chain-exhausted',
  'vacant-role',
  'first-contact-missed',
  'visit-missed',
  'review-missed',
  'handoff-item-overdue',
  'handoff-item-day-overdue',
  'transition-gap',
]);
export type DefaultRuleKey = z.infer<typeof DefaultRuleKey>;

/** Of the rule that stands in no table: it raises an emergency that no rule of the programme heard. */
export const builtInRuleKey = 'built-in-emergency';

/** Every rule that Holdfast has words for, whatever a programme calls it. */
export const shippedRuleKeys = [...DefaultRuleKey.options, builtInRuleKey] as const;
export type ShippedRuleKey = (typeof shippedRuleKeys)[number];

const emergencies: readonly DefaultRuleKey[] = ['not-safe-or-help', 'body-emergency'];

/** Whether an alert of one rule is what came of something that another should have heard. */
export const answersFor = (rule: string, asked: DefaultRuleKey): boolean =>
  rule === asked || (rule === builtInRuleKey && emergencies.includes(asked));
