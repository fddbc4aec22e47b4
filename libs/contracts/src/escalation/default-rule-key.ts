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
  'purging-rises',
  'bingeing-rises',
  'chain-exhausted',
  'vacant-role',
]);
export type DefaultRuleKey = z.infer<typeof DefaultRuleKey>;
