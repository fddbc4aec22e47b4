import type { ConsentCategory } from '#contracts';

/** What somebody who was let to a patient sees of them, and why they were. */
export interface PatientAccess {
  readonly withheld: readonly ConsentCategory[];
  readonly by: 'own' | 'care-team' | 'told' | 'break-glass' | 'supporter' | 'system';
  readonly breakGlassId: string | null;
}
