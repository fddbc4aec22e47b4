import type { Opening, SupporterView } from '#contracts';
import type { Transaction } from '#kernel';

/** Somebody whom the patient invited. */
export interface Supporter {
  id: string;
  patientId: string;
  name: string;
  relation: string;
  invitedAt: Date;
  expiresAt: Date;
}

const columns = `id, patient_id as "patientId", name, relation, invited_at as "invitedAt", expires_at as "expiresAt"`;

export const supportersOf = (tx: Transaction, patientId: string): Promise<Supporter[]> =>
  tx.query(`select ${columns} from supporter where patient_id = $1 and revoked_at is null order by id`, [patientId]);

export const supporterById = (tx: Transaction, supporterId: string): Promise<Supporter | null> =>
  tx.one(`select ${columns} from supporter where id = $1`, [supporterId]);

export const toSupporterView = (supporter: Supporter, sees: Opening[]): SupporterView => ({
  id: supporter.id,
  name: supporter.name,
  relation: supporter.relation,
  invitedAt: supporter.invitedAt.toISOString(),
  expiresAt: supporter.expiresAt.toISOString(),
  sees,
});
