import { z } from 'zod';
import { ChainRole } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, Version, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { refusals } from './routes.js';
import { EscalationRule, Loosening, RuleContent, RuleFinding, RuleSettings } from './rule.js';

/** New rules, what is wrong with them, whom they would tell, and what goes for all of them. */
export const ruleMakingRoutes = {
  createRule: route({
    id: 'createRule',
    method: 'POST',
    path: '/api/escalation-rules',
    tag: 'Escalation rules',
    summary: 'Make a new rule, from scratch or from a copy',
    action: 'rules.change',
    body: z.strictObject({ content: RuleContent, why: Words(500) }),
    answer: EscalationRule,
    status: 201,
    errors: ['RULE.TOO_MANY', ...refusals],
    idempotent: true,
  }),
  checkRule: route({
    id: 'checkRule',
    method: 'POST',
    path: '/api/escalation-rules/checks',
    tag: 'Escalation rules',
    summary: 'Say what is wrong with a rule, or what to think about, before it is saved',
    action: 'rules.change',
    body: z.strictObject({ content: z.json(), ruleId: Id.nullable().default(null) }),
    answer: z.object({
      findings: z.array(RuleFinding),
      loosens: z.array(Loosening).describe('Empty unless it changes a safety rule: then a second person signs'),
    }),
    status: 200,
    errors: ['RULE.NOT_FOUND'],
    asks: true,
  }),
  retireRule: route({
    id: 'retireRule',
    method: 'POST',
    path: '/api/escalation-rules/:ruleId/retirement',
    tag: 'Escalation rules',
    summary: 'Put a rule away that is switched off. Open alerts keep the copy that they were raised under',
    action: 'rules.change',
    params: z.object({ ruleId: Id }),
    body: z.strictObject({ why: Words(500) }),
    answer: EscalationRule,
    status: 200,
    errors: ['RULE.NOT_FOUND', 'RULE.STILL_ON', 'RULE.RETIRED', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  sendTestAlert: route({
    id: 'sendTestAlert',
    method: 'POST',
    path: '/api/escalation-rules/:ruleId/test-alerts',
    tag: 'Escalation rules',
    summary: 'Send an alert by a rule about a test patient of a care team: it is marked as a test wherever it is seen',
    action: 'rules.change',
    params: z.object({ ruleId: Id }),
    body: z.strictObject({ careTeamId: Id, level: z.int().min(0).max(3).default(0) }),
    answer: z.object({
      patientId: Id,
      steps: z.array(
        z.object({
          roles: z.array(ChainRole),
          at: Instant.describe('When it would be taken, if nobody answered before'),
          people: z.array(Person).describe('Who holds the roles now; nobody: the step is skipped'),
        }),
      ),
    }),
    status: 201,
    errors: ['RULE.NOT_FOUND', 'RULE.NOBODY_TOLD', 'CARE_TEAM.NOT_FOUND'],
    idempotent: true,
  }),
  readRuleSettings: route({
    id: 'readRuleSettings',
    method: 'GET',
    path: '/api/escalation-rules/settings',
    tag: 'Escalation rules',
    summary: 'What the organisation decided about its rules as a whole',
    action: 'rules.read',
    answer: RuleSettings.extend({ version: Version }),
    status: 200,
  }),
  changeRuleSettings: route({
    id: 'changeRuleSettings',
    method: 'PUT',
    path: '/api/escalation-rules/settings',
    tag: 'Escalation rules',
    summary: 'Say how often one person may be told in a shift',
    action: 'rules.change',
    body: RuleSettings,
    status: 204,
    errors: ['REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
};
