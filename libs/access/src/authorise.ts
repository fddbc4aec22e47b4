import type { ActionName, ErrorCode, StaffRole } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { may } from './decide.js';
import type { PatientAccess } from './patient-access.js';
import { type Standing, stranger } from './standing.js';
import { consentsSql, standingSql } from './visible-rows.js';

/**
 * Lets the actor of a unit of work to one patient, for the action that it names, and writes down on which grounds.
 * One read; none for the patient and for Holdfast itself.
 *
 * @throws DomainError PATIENT.NOT_FOUND as if the patient did not exist
 */
export async function authorisePatient(tx: Transaction, patientId: string): Promise<PatientAccess> {
  return admit(tx, patientId, await standingTo(tx, patientId), 'PATIENT.NOT_FOUND');
}

/** @throws DomainError ALERT.NOT_FOUND as if the alert did not exist */
export async function authoriseAlert(tx: Transaction, alertId: string): Promise<PatientAccess> {
  const { actor } = tx;
  const told = { staffIds: 'a.told', resolvedAt: 'a.resolved_at' };
  const columns = { patient: 'a.patient_id', team: 'a.care_team_id', told };
  const found = await tx.one<Standing & { patientId: string }>(
    `select a.patient_id as "patientId", ${standingSql(tx.action, columns, { staff: '$2::uuid', now: '$3::timestamptz' })}
       from alert a where a.id = $1`,
    [alertId, actor.kind === 'staff' ? actor.staffId : null, tx.now],
  );
  if (!found) throw new DomainError('ALERT.NOT_FOUND');
  return admit(tx, found.patientId, found, 'ALERT.NOT_FOUND');
}

/**
 * By the patient's care team of now, which is the sending one until the receiver accepts and the receiving one from then on;
 * and by being named in this very transition, as long as it is not over.
 *
 * @throws DomainError TRANSITION.NOT_FOUND as if the transition did not exist
 */
export async function authoriseTransition(tx: Transaction, transitionId: string): Promise<PatientAccess> {
  const { actor } = tx;
  const columns = { patient: 't.patient_id', team: 'p.care_team_id', named: 't.named' };
  const asking = { staff: '$2::uuid', now: '$3::timestamptz' };
  const found = await tx.one<Standing & { patientId: string }>(
    `select t.patient_id as "patientId", ${standingSql(tx.action, columns, asking)}
       from transition t join patient p on p.id = t.patient_id where t.id = $1`,
    [transitionId, actor.kind === 'staff' ? actor.staffId : null, tx.now],
  );
  if (!found) throw new DomainError('TRANSITION.NOT_FOUND');
  return admit(tx, found.patientId, found, 'TRANSITION.NOT_FOUND');
}

/**
 * How to reach a patient: as `openPatient`, and for whoever the chain of an urgent alert told, as long as it is open.
 * @throws DomainError PATIENT.NOT_FOUND as if the patient did not exist
 */
export async function authoriseContactDetails(tx: Transaction, patientId: string): Promise<PatientAccess> {
  return admit(tx, patientId, await standingTo(tx, patientId, toldOfUrgentAlert), 'PATIENT.NOT_FOUND');
}

const toldOfUrgentAlert = `exists (select from alert a where a.patient_id = p.id and a.state <> 'resolved'
   and a.severity in ('S3', 'S4') and a.told @> array[$2::uuid])`;

function admit(tx: Transaction, patientId: string, to: Standing, otherwise: ErrorCode): PatientAccess {
  const resource = { organisationId: tx.organisationId, patientId };
  const decision = may(tx.actor, tx.action, resource, to);
  if (!decision) {
    tx.refuse(patientId);
    throw new DomainError(otherwise);
  }
  tx.allow(decision.basis);
  const { by, breakGlassId } = decision.basis;
  return { withheld: decision.withheld, by, breakGlassId };
}

/**
 * What somebody who is not asking would be let to, for Holdfast's own work on their behalf, such as telling their webhook.
 * @returns null where they would be refused. It leaves no entry in the audit: nobody looked.
 */
export async function accessOf(
  tx: Transaction,
  action: ActionName,
  { staffId, roles }: { staffId: string; roles: readonly StaffRole[] },
  patientId: string,
): Promise<Pick<PatientAccess, 'withheld'> | null> {
  const columns = { patient: 'p.id', team: 'p.care_team_id' };
  const asking = { staff: '$2::uuid', now: '$3::timestamptz' };
  const standing = await tx.one<Standing>(
    `select ${standingSql(action, columns, asking)} from patient p where p.id = $1`,
    [patientId, staffId, tx.now],
  );
  const { organisationId } = tx;
  const actor = { kind: 'staff', organisationId, staffId, roles } as const;
  return standing && may(actor, action, { organisationId, patientId }, standing);
}

async function standingTo(tx: Transaction, patientId: string, told?: string): Promise<Standing> {
  const { actor } = tx;
  if (actor.kind === 'staff') {
    const columns = { patient: 'p.id', team: 'p.care_team_id' };
    const asking = { staff: '$2::uuid', now: '$3::timestamptz' };
    const found = await tx.one<Standing>(
      `select ${standingSql(tx.action, columns, asking, told)} from patient p where p.id = $1`,
      [patientId, actor.staffId, tx.now],
    );
    return found ?? stranger;
  }
  if (actor.kind === 'supporter') {
    const given = await tx.one<Pick<Standing, 'consents'>>(
      `select ${consentsSql('$1::uuid', 'c.supporter_id = $2', '$3::timestamptz')}`,
      [patientId, actor.supporterId, tx.now],
    );
    return { ...stranger, ...given };
  }
  return stranger;
}
