import type { StaffPhone } from '#contracts';
import type { EncryptedField, Transaction } from '#kernel';

export const encryptedInIdentity = ['staff.phones'] as const satisfies EncryptedField[];

/** By staff id; whoever wrote none down is left out. An empty list: there are some, and they are damaged. */
export async function phonesOf(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, StaffPhone[]>> {
  if (!staffIds.length) return new Map();
  const rows = await tx.query<{ id: string; phones: string }>(
    'select id, phones from staff where id = any($1) and phones is not null and removed_at is null',
    [staffIds],
  );
  return new Map(rows.map(({ id, phones }) => [id, JSON.parse(tx.decryptWhole('staff.phones', id, phones) ?? '[]')]));
}

export function keepPhones(tx: Transaction, staffId: string, phones: readonly StaffPhone[]): void {
  const stored = phones.length ? tx.encrypt('staff.phones', staffId, JSON.stringify(phones)) : null;
  tx.execute('update staff set phones = $2 where id = $1', [staffId, stored]);
}
