import { z } from 'zod';
import { Severity } from '../care.js';
import { EscalationChain, RuleOutcome, Span } from '../escalation-rule.js';
import { Facts } from '../facts.js';
import { Id, Version } from '../primitives.js';
import { event } from './event.js';

export const escalationEvents = {
  'rule.matched': event({
    version: 1,
    summary: 'A rule’s condition held when an event was looked at. Carries the chain as it stood in that version.',
    data: z.object({
      patientId: Id,
      rule: z.object({ id: Id, key: z.string(), name: z.string(), why: z.string(), version: Version }),
      severity: Severity,
      outcome: RuleOutcome,
      chain: EscalationChain,
      resolveWithin: Span,
      facts: Facts.partial(),
      checkInIds: z.array(Id).describe('The windows that led to it'),
    }),
    onTimeline: false,
  }),
};
