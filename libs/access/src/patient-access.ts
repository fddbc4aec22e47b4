import type { ConsentCategory } from '#contracts';
import type { AccessBasis } from '#kernel';

/** What somebody who was let to a patient sees of them, and why they were. */
export interface PatientAccess {
  readonly withheld: readonly ConsentCategory[];
  readonly by: AccessBasis['by'];
  readonly breakGlassId: string | null;
}
