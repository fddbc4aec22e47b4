import { DomainError, type Transaction } from '#platform';

/**
 * Refuses as if the patient did not exist unless the actor is on the patient's care team (or is the patient, or
 * Holdfast itself). Coordinators of whole organisations and admins are put on teams to see patients.
 *
 * @throws DomainError PATIENT.NOT_FOUND
 */
export async function assertMaySeePatient(tx: Transaction, patientId: string): Promise<void> {
  const { actor } = tx;
  if (actor.kind === 'system') return;
  if (actor.kind === 'patient') {
    tx.audit.concerns(patientId, 'own-record');
    if (actor.patientId === patientId) return;
    throw new DomainError('PATIENT.NOT_FOUND');
  }
  if (actor.kind === 'nobody') throw new DomainError('PATIENT.NOT_FOUND');
  const found = await tx.one(
    `select 1 from patient p join care_team_member m on m.care_team_id = p.care_team_id
      where p.id = $1 and m.staff_id = $2 limit 1`,
    [patientId, actor.staffId],
  );
  tx.audit.concerns(patientId, 'care-team');
  if (!found) throw new DomainError('PATIENT.NOT_FOUND');
}
