import { z } from 'zod';
import { NotUsefulReason } from '../alerts/usefulness.js';
import { Severity } from '../kernel/care.js';
import { Id, Instant, Version } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { RuleClass, RuleContent } from './rule.js';

const count = z.int().min(0);

/** How many alerts must have been judged before anything is said of a rule by it (default). */
export const judgedAtLeast = 10;
/** A rule of whose judged alerts more than this part was of no use is dismissed by those whom it tells (default). */
export const dismissedAbove = 0.9;
/** Over how many days that is looked at (default). */
export const dismissedWithinDays = 30;

/** What became of the alerts of a rule. Counts of alerts, never of patients. */
export const RuleFigures = z
  .object({
    fired: count.describe('Alerts that were raised'),
    acknowledged: count.describe('Of these, those that somebody took on'),
    actedOn: count.describe('Of these, those that were resolved with something done'),
    pastFirstStep: count.describe('Of these, those that went on to people beyond the first step'),
    minutesToAcknowledge: z.number().nullable().describe('Median; null where nobody took one on'),
    useful: count.describe('Judged in the period: alerts that at least one person found useful'),
    notUseful: count.describe('Judged in the period: alerts that nobody found useful'),
    reasons: z.partialRecord(NotUsefulReason, count).describe('Why not, as often as it was said'),
  })
  .meta({ id: 'RuleFigures' });
export type RuleFigures = z.infer<typeof RuleFigures>;

export const RuleQuality = z
  .object({
    ruleId: Id,
    key: z.string(),
    name: z.string(),
    class: RuleClass,
    version: Version.describe('The one in force'),
    enabled: z.boolean(),
    dismissed: z.boolean().describe('Nearly all who judged it lately found it of no use'),
    figures: RuleFigures.describe('All its versions together'),
    versions: z.array(z.object({ version: Version, figures: RuleFigures })).describe('Newest first'),
  })
  .meta({ id: 'RuleQuality' });
export type RuleQuality = z.infer<typeof RuleQuality>;

/** A threshold that fits better what people said of the alerts. Somebody decides; nothing changes by itself. */
export const RuleSuggestion = z
  .object({
    version: Version.describe('The version that it would change'),
    level: z.int().min(0).describe('Which of its levels'),
    severity: Severity,
    fact: z.string(),
    before: z.number(),
    after: z.number(),
    useful: count.describe('Judged useful: it would have raised all of them'),
    dropped: count.describe('Judged of no use: so many of them would not have been raised'),
    notUseful: count.describe('Judged of no use, all of them'),
    content: RuleContent.describe('The rule with the threshold changed'),
  })
  .meta({ id: 'RuleSuggestion' });
export type RuleSuggestion = z.infer<typeof RuleSuggestion>;

export const ruleQualityRoutes = {
  readRuleQuality: route({
    id: 'readRuleQuality',
    method: 'GET',
    path: '/api/escalation-rules/quality',
    tag: 'Escalation rules',
    summary: 'What became of the alerts of each rule and version, and whether people found them useful',
    action: 'rules.read',
    query: z.object({ days: z.enum(['30', '90', '365']).default('30') }),
    answer: z.object({ since: Instant, rules: z.array(RuleQuality) }),
    status: 200,
  }),
  readRuleSuggestion: route({
    id: 'readRuleSuggestion',
    method: 'GET',
    path: '/api/escalation-rules/:ruleId/suggestion',
    tag: 'Escalation rules',
    summary: 'A threshold of a care rule that fits better what people said of its alerts in the last 90 days',
    action: 'rules.change',
    params: z.object({ ruleId: Id }),
    answer: z.object({
      suggestion: RuleSuggestion.nullable(),
      because: z
        .enum(['safety-rule', 'too-few-judged', 'no-threshold-fits'])
        .nullable()
        .describe('Why there is none. A safety rule never gets one: it would loosen it'),
    }),
    status: 200,
    errors: ['RULE.NOT_FOUND'],
  }),
};
