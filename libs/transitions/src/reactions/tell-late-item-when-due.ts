import { Inject, Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { tellLate } from '../hand-off/handoff-item.js';
import { itemDeadline, TransitionRepository } from '../transition.repository.js';

@Injectable()
@FiresAt(itemDeadline)
export class TellLateItemWhenDue implements HandlesDeadline {
  constructor(
    private readonly transitions: TransitionRepository,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    const item = await tx.one<{ of: string }>('select transition_id as of from handoff_item where id = $1', [
      subjectId,
    ]);
    if (!item) return;
    const before = await this.transitions.lock(tx, item.of);
    const decision = tellLate(before, subjectId, { now: tx.now, hours: await this.staff.businessHours(tx) });
    if (decision) await this.transitions.save(tx, before, decision);
  }
}
