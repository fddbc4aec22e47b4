import type { Transaction } from '#kernel';
import type { BusinessHours } from '#ports';
import { OrganisationRow } from './staff.row.js';

/** The organisation of the transaction begins; other contexts add within it what they start with. */
export async function foundOrganisation(tx: Transaction, name: string, businessHours: BusinessHours): Promise<void> {
  const { organisationId } = tx;
  await tx.manager.insert(OrganisationRow, { organisationId, name, businessHours });
  tx.append({ type: 'organisation.founded', data: { subjectId: organisationId } });
}
