import { type Actor, DomainError } from '#platform';

/** @throws DomainError ACCESS.NOT_ALLOWED when somebody else than a patient acts */
export function ownPatientId(actor: Actor): string {
  if (actor.kind !== 'patient') throw new DomainError('ACCESS.NOT_ALLOWED');
  return actor.patientId;
}
