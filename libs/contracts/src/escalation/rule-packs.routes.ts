import { z } from 'zod';
import { Id, Instant, Name, Version, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { DefaultRuleKey } from './default-rule-key.js';
import { Loosening, RuleContent, RuleFinding } from './rule.js';

/** In bytes: 500 rules with long conditions. */
const largestPack = 2_000_000;

/** Grows when a release writes what earlier ones could not read. */
export const rulePackFormat = 1;

/** Rules as a file: what one programme gives to another, or keeps for itself. */
export const RulePack = z
  .object({
    format: z.literal(rulePackFormat),
    name: Name(120),
    exportedAt: Instant,
    rules: z
      .array(z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,60}$/), content: RuleContent }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'RulePack' });
export type RulePack = z.infer<typeof RulePack>;

/** What a pack would make of one rule. */
export const RulePackChange = z
  .object({
    key: z.string(),
    ruleId: Id.nullable().describe('The rule that it would change; null where it would be new'),
    version: Version.nullable(),
    kind: z.enum(['new', 'same', 'changed', 'refused']),
    before: RuleContent.nullable(),
    after: RuleContent.nullable().describe('null where what the pack says of it cannot be read'),
    findings: z.array(RuleFinding),
    loosens: z.array(Loosening).describe('Not empty: it becomes a proposal, which a second person signs'),
  })
  .meta({ id: 'RulePackChange' });
export type RulePackChange = z.infer<typeof RulePackChange>;

/** A rule of the field's practice, and whether it is here. */
export const ShippedRule = z
  .object({
    number: z.string().describe('As Holdfast’s documentation numbers them: 1 to 24, and 6b, 6c, 13b, 15b, 15c'),
    name: z.string(),
    key: DefaultRuleKey.nullable().describe('null while no fact of this release could carry it'),
    state: z.enum(['installed', 'changed', 'retired', 'available', 'waits']),
    waitsFor: z
      .enum(['assessments', 'vitals', 'transitions', 'appointments', 'goals', 'diary', 'notifications'])
      .nullable(),
  })
  .meta({ id: 'ShippedRule' });
export type ShippedRule = z.infer<typeof ShippedRule>;

export const rulePackRoutes = {
  listShippedRules: route({
    id: 'listShippedRules',
    method: 'GET',
    path: '/api/escalation-rules/shipped',
    tag: 'Rule packs',
    summary: 'The default rules: which are here, which can be loaded, and what each of the others waits for',
    action: 'rules.read',
    answer: z.object({ rules: z.array(ShippedRule), pack: RulePack.describe('Those that can be loaded, as a pack') }),
    status: 200,
  }),
  exportRules: route({
    id: 'exportRules',
    method: 'GET',
    path: '/api/escalation-rules/pack',
    tag: 'Rule packs',
    summary: 'The rules as they stand, as a pack',
    action: 'rules.read',
    answer: RulePack,
    status: 200,
  }),
  previewRulePack: route({
    id: 'previewRulePack',
    method: 'POST',
    path: '/api/escalation-rules/pack/preview',
    tag: 'Rule packs',
    summary: 'What loading a pack would change; nothing is changed',
    action: 'rules.change',
    body: z.strictObject({ pack: z.json() }),
    bodyLimit: largestPack,
    answer: z.object({ name: z.string(), changes: z.array(RulePackChange) }),
    status: 200,
    errors: ['RULE_PACK.NOT_A_PACK', 'RULE_PACK.NEWER_FORMAT'],
    asks: true,
  }),
  importRules: route({
    id: 'importRules',
    method: 'POST',
    path: '/api/escalation-rules/pack',
    tag: 'Rule packs',
    summary: 'Load chosen rules of a pack: all of them, or none. What loosens a safety rule becomes a proposal',
    action: 'rules.change',
    body: z.strictObject({
      pack: z.json(),
      rules: z
        .array(z.strictObject({ key: z.string().max(60), version: Version.nullable().describe('As the preview said') }))
        .min(1)
        .max(500),
      why: Words(500),
    }),
    answer: z.object({ created: z.int(), changed: z.int(), proposed: z.int() }),
    status: 200,
    bodyLimit: largestPack,
    errors: [
      'RULE_PACK.NOT_A_PACK',
      'RULE_PACK.NEWER_FORMAT',
      'RULE_PACK.CHANGED_MEANWHILE',
      'RULE.TOO_MANY',
      'RULE.PROPOSAL_OPEN',
      'RULE.CONDITION_INVALID',
      'RULE.WORDING',
      'RULE.CLASS_FIXED',
      'RULE.NOBODY_TOLD',
      'RULE.NEVER_ENDS_LOUDLY',
      'RULE.SAFETY_MUST_ALERT',
    ],
    idempotent: true,
  }),
};
