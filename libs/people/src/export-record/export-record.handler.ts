import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { openPatient } from '#access';
import { type RouteAnswer, type routes } from '#contracts';
import { Contributions, patientIdOf, UnitOfWork } from '#platform';
import { recordParts } from '#ports';
import { ExportRecord } from './export-record.query.js';

type Answer = RouteAnswer<typeof routes.exportMine>;

/** Each context adds what it keeps; what happened is the event log itself. */
@QueryHandler(ExportRecord)
export class ExportRecordHandler implements IQueryHandler<ExportRecord, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contributions: Contributions,
  ) {}

  execute({ scope }: ExportRecord): Promise<Answer> {
    const patientId = patientIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      await openPatient(tx, patientId);
      const parts = await Promise.all(this.contributions.to(recordParts).map((source) => source.parts(tx, patientId)));
      return { exportedAt: tx.now.toISOString(), parts: Object.assign({}, ...parts) as Answer['parts'] };
    });
  }
}
