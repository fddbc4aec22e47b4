import { Injectable } from '@nestjs/common';
import { countGivenUp, type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { tellAgain } from '../tell-again.js';

@Injectable()
@FiresAt(tellAgain)
export class TellAdminsAgain implements HandlesDeadline {
  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    if (await countGivenUp(tx)) tx.append({ type: 'work.still-failed', data: { subjectId } });
  }
}
