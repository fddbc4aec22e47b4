import { z } from 'zod';
import { Span } from '../escalation/chain.js';
import { CareTeamRole, LevelOfCare } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Instant, Version, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { HandoffItemKind } from './handoff-item.js';

/** One line of a template: which item, who owns it, and by when. */
export const TemplateItem = z
  .strictObject({
    kind: HandoffItemKind.exclude(['patients-worry']),
    side: z.enum(['sender', 'receiver']),
    ownerRole: CareTeamRole,
    due: z
      .strictObject({ from: z.enum(['proposal', 'move']), span: Span })
      .describe('A span after the proposal, or before the planned move; bh counts business hours'),
    blocks: z.enum(['ready', 'acceptance', 'nothing']).describe('Which step waits for it'),
  })
  .meta({ id: 'TemplateItem' });
export type TemplateItem = z.infer<typeof TemplateItem>;

export const TransitionTemplate = z
  .object({
    from: LevelOfCare,
    to: LevelOfCare,
    version: Version.describe('1: as it ships'),
    items: z.array(TemplateItem),
    changed: z.object({ by: Person, at: Instant, why: z.string() }).nullable(),
  })
  .meta({ id: 'TransitionTemplate' });
export type TransitionTemplate = z.infer<typeof TransitionTemplate>;

const pair = z.object({ from: LevelOfCare, to: LevelOfCare });

export const templateRoutes = {
  listTransitionTemplates: route({
    id: 'listTransitionTemplates',
    method: 'GET',
    path: '/api/transition-templates',
    tag: 'Transition templates',
    summary: 'What the hand-off of each pair of levels holds',
    action: 'transition-templates.read',
    answer: z.object({ templates: z.array(TransitionTemplate) }),
    status: 200,
  }),
  reviseTransitionTemplate: route({
    id: 'reviseTransitionTemplate',
    method: 'PUT',
    path: '/api/transition-templates/:from/:to',
    tag: 'Transition templates',
    summary: 'Save a new version of a template; a bundle that is open keeps its own',
    action: 'transition-templates.change',
    params: pair,
    body: z.strictObject({ items: z.array(TemplateItem).min(1).max(30), why: Words(500) }),
    answer: TransitionTemplate,
    status: 200,
    errors: ['TRANSITION_TEMPLATE.NOT_FOUND', 'TRANSITION_TEMPLATE.INVALID', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  readTransitionTemplateHistory: route({
    id: 'readTransitionTemplateHistory',
    method: 'GET',
    path: '/api/transition-templates/:from/:to/versions',
    tag: 'Transition templates',
    summary: 'Every version of a template, newest first',
    action: 'transition-templates.read',
    params: pair,
    answer: z.object({ versions: z.array(TransitionTemplate) }),
    status: 200,
    errors: ['TRANSITION_TEMPLATE.NOT_FOUND'],
  }),
};
