import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { breakGlassEndsDeadline } from '../break-glass.js';

/** An emergency access ends by its own time; this says so, and closes the screens that are open. */
@Injectable()
@FiresAt(breakGlassEndsDeadline)
export class EndBreakGlassWhenOver implements HandlesDeadline {
  async fire({ subjectId, patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    const ended = await tx.one<{ staffId: string }>(
      'update break_glass set ended_at = ends_at where id = $1 and ended_at is null returning staff_id as "staffId"',
      [subjectId],
    );
    if (!ended) return;
    tx.append({ type: 'break-glass.ended', data: { patientId, breakGlassId: subjectId, by: 'time' } });
    tx.accessChanged({ staffId: ended.staffId }, { patientId });
  }
}
