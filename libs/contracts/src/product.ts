import { z } from 'zod';
import { answerHearers } from './check-ins/answer-hearers.js';
import { product } from './contexts.js';
import { builtInRuleKey, type DefaultRuleKey } from './escalation/default-rule-key.js';
import type { FactName } from './facts.js';
import type { AccessRule } from './kernel/access-rule.js';
import type { StaffRole } from './kernel/care.js';
import { kernelErrors } from './kernel/errors.js';
import type { Hearer } from './kernel/hearer.js';
import type { LiveMessageContract } from './kernel/live.js';
import type { RouteDeclaration } from './kernel/route.js';

/** Everything that can be done, and who may. Routes and live messages name a row; docs/access.md is made from it. */
export const accessRules = product.actions;
export type ActionName = keyof typeof accessRules;
export const ruleOf = (action: ActionName): AccessRule => accessRules[action];

/** Whether the roles alone let a member of the staff try it; whom it may be about is the access module's to say. */
export function mayTry(action: ActionName, roles: readonly StaffRole[]): boolean {
  const rule = ruleOf(action);
  if (rule.by === 'anyone') return true;
  return rule.by === 'staff' && (!rule.roles || rule.roles.some((role) => roles.includes(role)));
}

/** Every code that the product can answer with. */
export const errorCodes = { ...kernelErrors, ...product.errors };
export type ErrorCode = keyof typeof errorCodes;

/** RFC 9457 problem details. `errors` names each field that is not right, as a JSON pointer. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().optional(),
    correlationId: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string(), code: z.string().optional() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof Problem>;

export type RouteContract = RouteDeclaration<ActionName, ErrorCode>;
/** Every route there is, by its id. One that names an action or an error that no context declares does not compile. */
export const routes = product.routes satisfies Record<string, RouteContract>;

/** Socket messages by name. */
export const liveMessages = product.messages satisfies Record<string, LiveMessageContract<ActionName>>;
export type LiveMessageName = keyof typeof liveMessages;

/** What patients and supporters can say besides the answers of a check-in. Every such route is here; a spec says so. */
export const otherHearers = product.hearers satisfies Record<string, Record<string, Hearer<DefaultRuleKey, FactName>>>;

/** Rules by which the team is told of something that the patient said: they may know who was, and who took it on. */
export const rulesOfPatients: readonly string[] = [
  ...new Set(
    [...Object.values(answerHearers), otherHearers.askForHelp]
      .flatMap((values): Hearer[] => Object.values(values))
      .flatMap((hearer) => ('rule' in hearer ? [hearer.rule] : [])),
  ),
  builtInRuleKey,
];
