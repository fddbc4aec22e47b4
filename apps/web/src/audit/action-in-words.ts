import { auditActions } from '../words/en/audit.js';
import type { Say } from '../words/use-words.js';

type Named = keyof typeof auditActions;

/** Actions that have a word of their own; another one shows the name of its route. */
export const namedActions = Object.keys(auditActions).map((key) => key.replace('audit-action.', ''));

export const actionInWords = (t: Say, action: string): string =>
  Object.hasOwn(auditActions, `audit-action.${action}`) ? t(`audit-action.${action}` as Named) : action;
