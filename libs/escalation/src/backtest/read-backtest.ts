import { Inject } from '@nestjs/common';
import { type BacktestResult, type PatientSummary, type RouteAnswer, routes } from '#contracts';
import { staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { BacktestRepository, type StoredResult, toBacktestView } from './backtest.repository.js';

type Answer = RouteAnswer<typeof routes.readBacktest>;

/** Figures are everybody's who may try rules; patients are named to whoever looks after them, and counted to others. */
@UseCase(routes.readBacktest)
export class ReadBacktest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly backtests: BacktestRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, params: { backtestId } }: RequestOf<typeof routes.readBacktest>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const backtest = await this.backtests.own(tx, backtestId, staffIdOf(scope.actor));
      const stored = await this.backtests.resultOf(tx, backtestId);
      const result = stored && (await this.shown(tx, stored, backtest.historyId !== null));
      return { ...toBacktestView(backtest), result };
    });
  }

  private async shown(tx: Transaction, stored: StoredResult, uploaded: boolean): Promise<BacktestResult> {
    const ids = [...new Set([...stored.byPatient, ...stored.missed].map(({ patientId }) => patientId))];
    const mine = uploaded ? new Map<string, PatientSummary>() : await this.patients.lookedAfter(tx, ids);
    tx.audit.lists([...mine.keys()]);
    const patientOf = (patientId: string) => {
      if (uploaded) return { id: null, name: patientId };
      const patient = mine.get(patientId);
      return patient ? { id: patient.id, name: patient.name } : null;
    };
    return {
      ...stored,
      byPatient: stored.byPatient.map(({ patientId, before, after }) => ({
        patient: patientOf(patientId),
        before,
        after,
      })),
      missed: stored.missed.map(({ patientId, alertId, at, severity }) => ({
        ...{ at, severity, patient: patientOf(patientId) },
        alertId: mine.has(patientId) ? alertId : null,
      })),
    };
  }
}
