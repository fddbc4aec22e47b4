import { z } from 'zod';
import { Facts } from '../facts.js';
import { namedByOwner } from '../former-fact-names.js';
import { Severity } from '../kernel/care.js';
import { event, upcast } from '../kernel/event.js';
import { Id, Version } from '../kernel/primitives.js';
import { EscalationChain, RuleOutcome, Span } from './chain.js';

const match = {
  patientId: Id,
  rule: z.object({ id: Id, key: z.string(), name: z.string(), why: z.string(), version: Version }),
  severity: Severity,
  outcome: RuleOutcome,
  chain: EscalationChain,
  resolveWithin: Span,
  checkInIds: z.array(Id).describe('The windows that led to it'),
  eventId: Id.optional().describe('The event that was looked at: its owner keeps the words that came with it'),
  news: z
    .boolean()
    .optional()
    .describe('The event itself says what the rule asks for, and had not been said before: somebody calls again'),
};
const matched = z.object({ ...match, facts: Facts.partial() });
/** Of version 1, when facts were not yet named by their owner. */
const matchedBefore = z.object({ ...match, facts: z.record(z.string(), z.unknown()) });

export const escalationEvents = {
  'rule.matched': event({
    version: 2,
    summary: 'A rule’s condition held when an event was looked at. Carries the chain as it stood in that version.',
    data: matched,
    from: { 1: upcast(matchedBefore, matched, (old) => ({ ...old, facts: namedByOwner(old.facts) })) },
    onTimeline: false,
  }),
  'rule.failed': event({
    version: 1,
    summary: 'A version of a rule could not be evaluated. The others were; admins are told, once for each version.',
    data: z.object({
      subjectId: Id.describe('The rule'),
      ruleKey: z.string(),
      version: Version,
      trigger: z.string().describe('Type of the event'),
      reason: z.string(),
    }),
    onTimeline: false,
  }),
  'rule.revised': event({
    version: 1,
    summary: 'A new version of a rule is in force.',
    data: z.object({ subjectId: Id.describe('The rule'), ruleKey: z.string(), version: Version, enabled: z.boolean() }),
    onTimeline: false,
  }),
  'rule.dismissed': event({
    version: 1,
    summary:
      'Nearly everybody who judged the alerts of a version of a rule found them of no use. Said once for each version.',
    data: z.object({
      subjectId: Id.describe('The rule'),
      ruleKey: z.string(),
      version: Version,
      judged: z.int().min(1),
      notUseful: z.int().min(1),
    }),
    onTimeline: false,
  }),
};
