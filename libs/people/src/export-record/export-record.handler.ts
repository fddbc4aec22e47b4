import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { openPatient } from '#access';
import { type ExportSource, ports, type RouteAnswer, type routes } from '#contracts';
import { type Transaction, UnitOfWork } from '#platform';
import { ownPatientId } from '../own-patient.js';
import { ExportRecord } from './export-record.query.js';
import { RecordExport } from './record-export.js';

type Answer = RouteAnswer<typeof routes.exportMine>;

/** Each context adds what it keeps; what happened is the event log itself. */
@QueryHandler(ExportRecord)
export class ExportRecordHandler implements IQueryHandler<ExportRecord, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: RecordExport,
    @Inject(ports.checkInExport) private readonly checkIns: ExportSource<Transaction>,
    @Inject(ports.alertExport) private readonly alerts: ExportSource<Transaction>,
  ) {}

  execute({ scope }: ExportRecord): Promise<Answer> {
    const patientId = ownPatientId(scope.actor);
    return this.work.run(scope, async (tx) => {
      await openPatient(tx, patientId);
      const parts = await Promise.all(
        [this.own, this.checkIns, this.alerts].map((source) => source.parts(tx, patientId)),
      );
      return { exportedAt: tx.now.toISOString(), parts: Object.assign({}, ...parts) as Answer['parts'] };
    });
  }
}
