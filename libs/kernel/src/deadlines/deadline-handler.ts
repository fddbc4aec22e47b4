import { SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

export interface FiredDeadline {
  id: string;
  kind: string;
  subjectId: string;
  patientId: string;
  dueAt: Date;
}

/**
 * What happens when a deadline passes. Fires exactly once per deadline, with its effects in the transaction, whose `now` is never
 * before it was due.
 */
export interface HandlesDeadline {
  fire(deadline: FiredDeadline, tx: Transaction): Promise<void>;
}

export const DEADLINE_KIND = 'holdfast:deadline-kind';

/** Marks the one handler of a kind of deadline. A second one for the same kind stops the start. */
export const FiresAt =
  (kind: string) =>
  <C extends new (...deps: never[]) => HandlesDeadline>(target: C): void => {
    SetMetadata(DEADLINE_KIND, kind)(target);
  };
