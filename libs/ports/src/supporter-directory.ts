import type { ConsentCategory } from '#contracts';
import type { Transaction } from '#kernel';

export interface SupporterDirectory {
  /** Supporters of a patient whose link holds, and to whom the patient opened the category. */
  toWhomOpen(tx: Transaction, patientId: string, category: ConsentCategory): Promise<string[]>;
  /** Of these, those whose link still holds. */
  present(tx: Transaction, supporterIds: readonly string[]): Promise<ReadonlySet<string>>;
}
