import { z } from 'zod';
import { type EventType, eventTypes } from '../events.js';
import { ChainRole, Severity } from '../kernel/care.js';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Id, Instant, Version } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { RuleOutcome, Span } from './chain.js';
import { ConditionRow } from './condition-tree.js';
import { RuleClass } from './rule.js';

/** `unknown`: nobody knew. `withheld`: it is not open to whoever asks, and what follows from it is not told either. */
export const Truth = z.enum(['true', 'false', 'unknown', 'withheld']).meta({ id: 'Truth' });
export type Truth = z.infer<typeof Truth>;

/** One comparison, with what the fact was then. */
export const JudgedRow = ConditionRow.extend({
  was: z.json().describe('The value then; null where nobody knew, or it is not open'),
  truth: Truth,
}).meta({ id: 'JudgedRow' });
export type JudgedRow = z.infer<typeof JudgedRow>;

export interface JudgedGroup {
  combine: 'and' | 'or';
  not: boolean;
  truth: Truth;
  rows: (JudgedRow | JudgedGroup)[];
}
export const JudgedGroup: z.ZodType<JudgedGroup> = z
  .strictObject({
    combine: z.enum(['and', 'or']),
    not: z.boolean(),
    truth: Truth,
    get rows() {
      return z.array(z.union([JudgedRow, JudgedGroup]));
    },
  })
  .meta({ id: 'JudgedGroup' });

export const JudgedLevel = z
  .object({
    severity: Severity,
    outcome: RuleOutcome,
    truth: Truth,
    tree: JudgedGroup.nullable().describe('null where no tree stands for the condition'),
  })
  .meta({ id: 'JudgedLevel' });
export type JudgedLevel = z.infer<typeof JudgedLevel>;

/** What a rule made of a moment. `not-asked`: nothing woke it. `withheld`: it rests on what is not open to whoever asks. */
export const Verdict = z
  .enum(['matched', 'not-matched', 'unknown', 'withheld', 'not-asked', 'cannot-be-evaluated'])
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof Verdict>;

/** What came of a match, or why nothing did. */
export const WhatCame = z
  .object({
    kind: z.enum(['raised', 'joined', 'nudge', 'said-before', 'nothing-woke-it', 'nothing']),
    alertId: Id.nullable(),
  })
  .meta({ id: 'WhatCame' });
export type WhatCame = z.infer<typeof WhatCame>;

export const RuleVerdict = z
  .object({
    ruleId: Id,
    key: z.string(),
    name: z.string(),
    class: RuleClass,
    version: Version.describe('The one that was in force then'),
    verdict: Verdict,
    because: z
      .enum(['off', 'put-away', 'left-out', 'other-trigger'])
      .nullable()
      .describe('Why it was not asked; left-out: not in force at the level of care'),
    level: z.int().min(0).nullable().describe('The level that matched'),
    levels: z.array(JudgedLevel),
    came: WhatCame.nullable(),
  })
  .meta({ id: 'RuleVerdict' });
export type RuleVerdict = z.infer<typeof RuleVerdict>;

/** A rule in force that would come to whoever asks, through the roles that they hold on the patient's team. */
export const ReachesMe = z
  .object({
    ruleId: Id,
    key: z.string(),
    name: z.string(),
    severity: Severity,
    step: z.int().min(0).describe('Zero-based: the first step that names such a role'),
    roles: z.array(ChainRole).describe('Those of mine that the step names'),
    unless: z.array(Span).describe('How long each step before it has to answer; empty: at once'),
  })
  .meta({ id: 'ReachesMe' });
export type ReachesMe = z.infer<typeof ReachesMe>;

export const ruleVerdictRoutes = {
  readRuleVerdicts: route({
    id: 'readRuleVerdicts',
    method: 'GET',
    path: '/api/patients/:patientId/rule-verdicts',
    tag: 'Escalation rules',
    summary: 'What each rule made of a moment or of something that happened, and which rules would reach me',
    action: 'rule-verdicts.read',
    about: 'patient',
    params: z.object({ patientId: Id }),
    query: z.object({
      at: Instant.optional().describe('Now unless given'),
      eventId: Id.optional().describe('Of the timeline; of a check-in that was saved in steps the last save counts'),
    }),
    answer: z.object({
      at: Instant,
      event: z.object({ id: Id, type: z.enum(eventTypes as [EventType, ...EventType[]]), at: Instant }).nullable(),
      rules: z.array(RuleVerdict),
      reachesMe: z.array(ReachesMe),
      withheld: z.array(ConsentCategory),
    }),
    status: 200,
    errors: ['RULE_VERDICTS.EVENT_NOT_FOUND'],
  }),
};
