import { contributionPoint, type Transaction } from '#kernel';
import type { RoleHolder } from './care-team-directory.js';

/** Who holds a role in chains beside those of the care team, as it is right now. */
export interface ChainHolders {
  /** Of many patients; one query however many. Who may not act is left in: whoever asks decides. */
  of(tx: Transaction, patientIds: readonly string[]): Promise<{ patientId: string; holder: RoleHolder }[]>;
}

export const chainHolders = contributionPoint<ChainHolders>('who holds roles in chains');
