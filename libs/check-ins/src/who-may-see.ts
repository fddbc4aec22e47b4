import type { ErrorCode } from '#contracts';
import { type Actor, DomainError } from '#platform';

/** Lets a thing of a patient whom the actor may not see look as if it did not exist. */
export async function hiddenAs(code: ErrorCode, allowed: Promise<unknown>): Promise<void> {
  try {
    await allowed;
  } catch (error) {
    throw error instanceof DomainError && error.code === 'PATIENT.NOT_FOUND' ? new DomainError(code) : error;
  }
}

/** @throws DomainError ACCESS.NOT_ALLOWED when somebody else than a patient acts */
export function patientIdOf(actor: Actor): string {
  if (actor.kind !== 'patient') throw new DomainError('ACCESS.NOT_ALLOWED');
  return actor.patientId;
}
