import { routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { breakGlassEndsDeadline } from './break-glass.js';

/** One's own, before its time. */
@UseCase(routes.endBreakGlass)
export class EndBreakGlass {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, params: { breakGlassId } }: RequestOf<typeof routes.endBreakGlass>): Promise<void> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const ended = await tx.one<{ patientId: string }>(
        `update break_glass set ended_at = $3 where id = $1 and staff_id = $2 and ended_at is null
         returning patient_id as "patientId"`,
        [breakGlassId, staffId, tx.now],
      );
      if (!ended) throw new DomainError('BREAK_GLASS.NOT_FOUND');
      const { patientId } = ended;
      tx.cancelDeadline(breakGlassEndsDeadline, breakGlassId);
      tx.append({ type: 'break-glass.ended', data: { patientId, breakGlassId, by: 'staff' } });
      tx.allow({ patientId, by: 'break-glass', breakGlassId, consentIds: [] });
      tx.accessChanged({ staffId }, { patientId });
    });
  }
}
