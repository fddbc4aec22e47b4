import { z } from 'zod';
import type { EventType } from '../events.js';
import type { ConsentCategory } from '../kernel/consent-category.js';

/**
 * What the owner of a webhook must be let to. `category`: to the patient, and to this part of the record; null: that it happened
 * is never withheld from the team. `may`: to do this in the organisation.
 */
export type WebhookNeed = { readonly category: ConsentCategory | null } | { readonly may: 'rules.read' | 'staff.read' };

const team = { category: null };
const checkIns = { category: 'check-ins' } as const;
const rules = { may: 'rules.read' } as const;
const staff = { may: 'staff.read' } as const;

/**
 * Event types that a webhook can be told of. What is not here never leaves the house, whoever asks. Not that work was given up: should
 * telling of it be given up too, that would be told, for ever.
 */
export const webhookNeeds = {
  'alert.raised': team,
  'alert.re-raised': team,
  'alert.step-taken': team,
  'alert.acknowledged': team,
  'alert.reopened': team,
  'alert.resolved': team,
  'alert.chain-exhausted': team,
  'check-in.answered': checkIns,
  'check-in.declined': checkIns,
  'check-in.missed': checkIns,
  'check-in.left-partial': checkIns,
  'check-in.excused': checkIns,
  'check-in.undeliverable': checkIns,
  'check-ins.paused': checkIns,
  'check-ins.resumed': checkIns,
  'check-in-schedule.started': checkIns,
  'check-in-schedule.ended': checkIns,
  'patient.went-quiet': checkIns,
  'help.requested': { category: 'safety-plan' },
  'supporter.raised-concern': { category: 'notes' },
  'patient.registered': team,
  'patient.risk-tier-changed': team,
  'patient.level-of-care-changed': team,
  'patient.time-zone-changed': team,
  'patient.priorities-changed': { category: 'safety-plan' },
  'patient.contact-details-changed': { category: 'contact' },
  'care-team.members-joined': team,
  'care-team.members-left': team,
  'care-team.role-found-vacant': team,
  'transition.proposed': team,
  'transition.preparation-began': team,
  'transition.revised': team,
  'transition.became-ready': team,
  'transition.handed-off': team,
  'transition.declined': team,
  'transition.receiver-lost': team,
  'transition.accepted': team,
  'transition.followed-up': team,
  'transition.closed': team,
  'transition.cancelled': team,
  'transition.gap-appeared': team,
  'transition.gap-closed': team,
  'handoff-item.assigned': team,
  'handoff-item.settled': team,
  'handoff-item.reopened': team,
  'handoff-item.overdue': team,
  'follow-up.held': team,
  'follow-up.tried': team,
  'follow-up.missed': team,
  'follow-up.called-off': team,
  'level-of-care.corrected': team,
  'rule.revised': rules,
  'rule.failed': rules,
  'staff.roles-changed': staff,
  'staff.removed': staff,
} as const satisfies Partial<Record<EventType, WebhookNeed>>;

export type WebhookEventType = keyof typeof webhookNeeds;
export const webhookEventTypes = Object.keys(webhookNeeds) as WebhookEventType[];
export const WebhookEventType = z
  .enum(webhookEventTypes as [WebhookEventType, ...WebhookEventType[]])
  .meta({ id: 'WebhookEventType' });
