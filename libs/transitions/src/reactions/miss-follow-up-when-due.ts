import { Inject, Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { missClocks } from '../after-move/follow-up.js';
import { followUpDeadline, TransitionRepository } from '../transition.repository.js';

@Injectable()
@FiresAt(followUpDeadline)
export class MissFollowUpWhenDue implements HandlesDeadline {
  constructor(
    private readonly transitions: TransitionRepository,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    const one = await tx.one<{ of: string }>('select transition_id as of from follow_up where id = $1', [subjectId]);
    if (!one) return;
    const before = await this.transitions.lock(tx, one.of);
    const decision = missClocks(before, subjectId, { now: tx.now, hours: await this.staff.businessHours(tx) });
    if (decision) await this.transitions.save(tx, before, decision);
  }
}
