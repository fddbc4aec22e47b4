import type { CheckInState, CheckInView } from '#contracts';
import type { Transaction } from '#kernel';

export interface CheckInRecord {
  id: string;
  opensAt: Date;
  closesAt: Date;
  state: CheckInState;
  late: boolean;
  mood: number | null;
  strongestUrge: number | null;
}

export interface CheckInHistory {
  /** Newest first, only windows that have opened. */
  recent(tx: Transaction, patientId: string, limit: number): Promise<CheckInRecord[]>;
  byIds(tx: Transaction, ids: readonly string[]): Promise<CheckInRecord[]>;
  /** Those answered since a moment, with their answers, newest first. */
  answered(tx: Transaction, patientId: string, since: Date): Promise<CheckInView[]>;
  /** The windows missed one after the other, up to now, newest first. */
  missedInARow(tx: Transaction, patientId: string): Promise<string[]>;
  /** When each was last heard from; whoever never was is left out. One query however many ids. */
  lastContacts(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, Date>>;
}
