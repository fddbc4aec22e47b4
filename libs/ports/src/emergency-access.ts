import type { Transaction } from '#kernel';

/** Records opened in an emergency. */
export interface EmergencyAccess {
  /** When the access ends, or has ended; null where there is none. */
  endOf(tx: Transaction, breakGlassId: string): Promise<Date | null>;
}
