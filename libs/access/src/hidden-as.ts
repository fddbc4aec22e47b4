import type { ErrorCode } from '#contracts';
import { DomainError } from '#kernel';

/** Lets a thing of a patient whom the actor may not see look as if it did not exist. */
export async function hiddenAs(code: ErrorCode, allowed: Promise<unknown>): Promise<void> {
  try {
    await allowed;
  } catch (error) {
    throw error instanceof DomainError && error.code === 'PATIENT.NOT_FOUND' ? new DomainError(code) : error;
  }
}
