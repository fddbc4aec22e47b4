import type { StaffRole } from '../care.js';
import type { AccessRule } from './access-rule.js';
import { accountActions } from './account.actions.js';
import { alertActions } from './alert.actions.js';
import { auditActions } from './audit.actions.js';
import { ownActions } from './own.actions.js';
import { recordActions } from './record.actions.js';
import { supporterActions } from './supporter.actions.js';
import { systemActions } from './system.actions.js';

/** Everything that can be done, and who may. Routes and live messages name a row; docs/access.md is made from it. */
export const accessRules = {
  ...ownActions,
  ...accountActions,
  ...recordActions,
  ...alertActions,
  ...supporterActions,
  ...auditActions,
  ...systemActions,
};

export type ActionName = keyof typeof accessRules;

export const ruleOf = (action: ActionName): AccessRule => accessRules[action];

/** Whether the roles alone let a member of the staff try it; whom it may be about is the access module's to say. */
export function mayTry(action: ActionName, roles: readonly StaffRole[]): boolean {
  const rule = ruleOf(action);
  if (rule.by === 'anyone') return true;
  return rule.by === 'staff' && (!rule.roles || rule.roles.some((role) => roles.includes(role)));
}
