import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, staffIdOf, UnitOfWork } from '#platform';
import { ReviewBreakGlass } from './review-break-glass.command.js';

/** Once, and never by whoever opened it. */
@CommandHandler(ReviewBreakGlass)
export class ReviewBreakGlassHandler implements ICommandHandler<ReviewBreakGlass, void> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, breakGlassId, review: { outcome, note } }: ReviewBreakGlass): Promise<void> {
    const reviewer = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const found = await tx.one<{ patientId: string; staffId: string; reviewedAt: Date | null }>(
        `select patient_id as "patientId", staff_id as "staffId", reviewed_at as "reviewedAt"
           from break_glass where id = $1 for update`,
        [breakGlassId],
      );
      if (!found) throw new DomainError('BREAK_GLASS.NOT_FOUND');
      if (found.reviewedAt) throw new DomainError('BREAK_GLASS.ALREADY_REVIEWED');
      if (found.staffId === reviewer) throw new DomainError('BREAK_GLASS.OWN');
      tx.execute(
        'update break_glass set reviewed_at = $2, reviewed_by = $3, outcome = $4, review_note = $5 where id = $1',
        [breakGlassId, tx.now, reviewer, outcome, note],
      );
      tx.append({ type: 'break-glass.reviewed', data: { patientId: found.patientId, breakGlassId, outcome } });
    });
  }
}
