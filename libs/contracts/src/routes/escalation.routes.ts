import { z } from 'zod';
import { Person } from '../alert.js';
import { EscalationRule, RuleContent } from '../escalation-rule.js';
import { Id, Instant, Version } from '../primitives.js';
import { route } from './route.js';

export const escalationRoutes = {
  listRules: route({
    id: 'listRules',
    method: 'GET',
    path: '/api/escalation-rules',
    tag: 'Escalation rules',
    summary: 'The rules as they stand. They are defaults: review them with your clinical lead before use',
    action: 'rules.read',
    answer: z.object({ rules: z.array(EscalationRule) }),
    status: 200,
  }),
  readRuleHistory: route({
    id: 'readRuleHistory',
    method: 'GET',
    path: '/api/escalation-rules/:ruleId/versions',
    tag: 'Escalation rules',
    summary: 'Every version of a rule, newest first',
    action: 'rules.read',
    params: z.object({ ruleId: Id }),
    answer: z.object({
      versions: z.array(z.object({ version: Version, at: Instant, by: Person.nullable(), content: RuleContent })),
    }),
    status: 200,
    errors: ['RULE.NOT_FOUND'],
  }),
  reviseRule: route({
    id: 'reviseRule',
    method: 'PUT',
    path: '/api/escalation-rules/:ruleId',
    tag: 'Escalation rules',
    summary: 'Save a new version of a rule; alerts that are open keep the version they were raised under',
    action: 'rules.change',
    params: z.object({ ruleId: Id }),
    body: RuleContent,
    answer: EscalationRule,
    status: 200,
    errors: ['RULE.NOT_FOUND', 'RULE.CONDITION_INVALID', 'RULE.WORDING', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
};
