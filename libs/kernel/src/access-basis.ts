/**
 * Why access to one patient was given: what an audit entry says under "on which grounds". `consentIds` are the
 * consents of the patient that opened or closed a category for this actor.
 */
export interface AccessBasis {
  readonly patientId: string;
  readonly by: 'own' | 'care-team' | 'told' | 'named' | 'former-team' | 'break-glass' | 'supporter' | 'system';
  readonly breakGlassId: string | null;
  readonly consentIds: readonly string[];
}
