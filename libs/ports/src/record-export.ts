import { contributionPoint, type Transaction } from '#kernel';

/** Everything that a context keeps about a patient, by name, for the patient to take along. */
export interface ExportSource {
  parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>>;
}

/** What each context keeps about a patient. */
export const recordParts = contributionPoint<ExportSource>('parts of the record');
