import { DomainError, type Transaction } from '#kernel';
import { StaffRow } from './staff.row.js';

/** @throws DomainError STAFF.NOT_FOUND, also for somebody who was removed */
export async function staffMember(tx: Transaction, id: string): Promise<StaffRow> {
  const row = await tx.manager.findOneBy(StaffRow, { id });
  if (!row || row.removedAt) throw new DomainError('STAFF.NOT_FOUND');
  return row;
}

/**
 * Holds the admins of the organisation until the commit, so that two who remove each other do not both succeed.
 * @throws DomainError STAFF.LAST_ADMIN when nobody else is one
 */
export async function assertAnotherAdmin(tx: Transaction, than: string): Promise<void> {
  const admins = await tx.query<{ id: string }>(
    `select id from staff
      where organisation_id = $1 and removed_at is null and 'admin' = any(roles) order by id for update`,
    [tx.organisationId],
  );
  if (!admins.some(({ id }) => id !== than)) throw new DomainError('STAFF.LAST_ADMIN');
}
