import { routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

/** Once, and never by whoever opened it. */
@UseCase(routes.reviewBreakGlass)
export class ReviewBreakGlass {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    scope,
    body: { outcome, note },
    params: { breakGlassId },
  }: RequestOf<typeof routes.reviewBreakGlass>): Promise<void> {
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
        [breakGlassId, tx.now, reviewer, outcome, tx.encrypt('break_glass.review_note', breakGlassId, note)],
      );
      tx.append({ type: 'break-glass.reviewed', data: { patientId: found.patientId, breakGlassId, outcome } });
    });
  }
}
