import { DomainError, staffIdOf, type Transaction } from '#platform';

/** An alert is seen by the patient's care team, and by whomever its chain has told. `$n` is the staff id. */
export const visibleTo = (parameter: string): string =>
  `(a.care_team_id in (select m.care_team_id from care_team_member m where m.staff_id = ${parameter})
    or a.told @> array[${parameter}]::uuid[])`;

/** @throws DomainError ALERT.NOT_FOUND as if it did not exist */
export async function assertMaySeeAlert(tx: Transaction, alertId: string): Promise<void> {
  const sql = `select 1 from alert a where a.id = $1 and ${visibleTo('$2')}`;
  if (!(await tx.one(sql, [alertId, staffIdOf(tx.actor)]))) throw new DomainError('ALERT.NOT_FOUND');
}
