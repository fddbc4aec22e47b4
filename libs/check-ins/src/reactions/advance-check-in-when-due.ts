import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { advance } from '../check-in.aggregate.js';
import { CheckInRepository } from '../check-in.repository.js';
import { ContactRepository } from '../contact.repository.js';
import { advanceCheckInDeadline } from '../schedule.repository.js';

/**
 * One deadline goes with a check-in through its life: each time it fires it is set to the next moment that matters.
 * An answer leaves it alone; it then fires once more, finds nothing to do and ends.
 */
@Injectable()
@FiresAt(advanceCheckInDeadline)
export class AdvanceCheckInWhenDue implements HandlesDeadline {
  constructor(
    private readonly checkIns: CheckInRepository,
    private readonly contacts: ContactRepository,
  ) {}

  async fire({ subjectId, patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    const [before, contact] = await Promise.all([
      this.checkIns.load(tx, subjectId, patientId),
      this.contacts.find(tx, patientId),
    ]);
    if (!before) return;
    const { checkIn, events, nextDueAt } = advance(before, tx.now, { pausedUntil: contact?.pausedUntil ?? null });
    if (checkIn !== before) this.checkIns.save(tx, checkIn);
    tx.append(...events);
    if (nextDueAt)
      tx.scheduleFirst({ kind: advanceCheckInDeadline, subjectId, serialiseBy: patientId, dueAt: nextDueAt });
  }
}
