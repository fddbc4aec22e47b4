import type { StaffRole } from '#contracts';
import { DomainError } from './domain-error.js';

/** Who acts. Comes from a session or a personal link, never from a request's body. */
export type Actor =
  | { kind: 'staff'; organisationId: string; staffId: string; roles: readonly StaffRole[]; sessionId?: string }
  /** `confirmed`: the link is the patient's own; otherwise somebody on the staff made it, and may have kept it. */
  | { kind: 'patient'; organisationId: string; patientId: string; linkId: string; confirmed: boolean }
  | { kind: 'supporter'; organisationId: string; patientId: string; supporterId: string }
  | { kind: 'system'; organisationId: string }
  /** Somebody whom nothing vouches for: only ever refused. */
  | { kind: 'nobody'; organisationId: string };

/** How an actor is written down: `staff:<id>`, `patient:<id>`, `supporter:<id>`, `system` or `nobody`. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.staffId}`;
  if (actor.kind === 'patient') return `patient:${actor.patientId}`;
  if (actor.kind === 'supporter') return `supporter:${actor.supporterId}`;
  return actor.kind;
}

/** @throws DomainError ACCESS.NOT_ALLOWED when somebody else than staff acts */
export function staffIdOf(actor: Actor): string {
  if (actor.kind !== 'staff') throw new DomainError('ACCESS.NOT_ALLOWED');
  return actor.staffId;
}

/** @throws DomainError ACCESS.NOT_ALLOWED when somebody else than a patient acts */
export function patientIdOf(actor: Actor): string {
  if (actor.kind !== 'patient') throw new DomainError('ACCESS.NOT_ALLOWED');
  return actor.patientId;
}
