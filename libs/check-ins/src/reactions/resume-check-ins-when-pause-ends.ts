import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { pauseEndsDeadline } from '../pause-check-ins.js';

/** A pause ends by its own time; this only tells the team. */
@Injectable()
@FiresAt(pauseEndsDeadline)
export class ResumeCheckInsWhenPauseEnds implements HandlesDeadline {
  async fire({ patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    tx.append({ type: 'check-ins.resumed', data: { patientId, by: 'time' } });
  }
}
