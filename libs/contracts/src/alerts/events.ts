import { z } from 'zod';
import { ChainRole, Severity } from '../kernel/care.js';
import { event } from '../kernel/event.js';
import { Id, Instant, Version } from '../kernel/primitives.js';
import { AlertOutcome } from './outcome.js';
import { NotUsefulReason } from './usefulness.js';

const alert = { patientId: Id, alertId: Id, ruleKey: z.string(), severity: Severity };

export const alertEvents = {
  'alert.raised': event({
    version: 1,
    summary: 'A new alert is open and its chain has begun.',
    data: z.object(alert),
    onTimeline: true,
  }),
  'alert.re-raised': event({
    version: 1,
    summary: 'The severity of an open alert rose; its chain began anew.',
    data: z.object({ ...alert, from: Severity }),
    onTimeline: true,
  }),
  'alert.step-taken': event({
    version: 1,
    summary: 'The people of one step were told.',
    data: z.object({ ...alert, step: z.int().min(0), roles: z.array(ChainRole), staffIds: z.array(Id) }),
    onTimeline: true,
  }),
  'alert.acknowledged': event({
    version: 1,
    summary: 'Somebody took it on; the chain stopped everywhere.',
    data: z.object({ ...alert, staffId: Id, resolveBy: Instant }),
    onTimeline: true,
  }),
  'alert.reopened': event({
    version: 1,
    summary:
      'It was not resolved in its time, somebody gave it back, or an emergency was said again; the chain began anew.',
    data: z.object({ ...alert, because: z.enum(['not-resolved-in-time', 'given-back', 'said-again']) }),
    onTimeline: true,
  }),
  'alert.resolved': event({
    version: 1,
    summary: 'It was closed with an outcome.',
    data: z.object({ ...alert, staffId: Id, outcome: AlertOutcome }),
    onTimeline: true,
  }),
  'alert.judged': event({
    version: 1,
    summary: 'Somebody said whether it was useful to them: it is about the rule, not about the patient.',
    data: z.object({
      ...alert,
      staffId: Id,
      rule: z.object({ id: Id, version: Version }),
      useful: z.boolean(),
      reason: NotUsefulReason.nullable(),
    }),
    onTimeline: false,
  }),
  'alert.chain-exhausted': event({
    version: 1,
    summary: 'Nobody on the whole chain acknowledged in time.',
    data: z.object(alert),
    onTimeline: true,
    wakesRules: true,
  }),
  'nudge.offered': event({
    version: 1,
    summary: 'A gentle word for the patient only.',
    data: z.object({ patientId: Id, ruleKey: z.string() }),
    onTimeline: true,
  }),
};
