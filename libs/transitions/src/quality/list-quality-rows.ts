import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { CountedMoves } from './counted-moves.js';
import { rowsBehind } from './rows-behind.js';

type Route = typeof routes.listQualityRows;

const most = 1_000;

/** A figure is open to whoever leads; who is behind it, to those who look after them. */
@UseCase(routes.listQualityRows)
export class ListQualityRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moves: CountedMoves,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, query: { figure, ...period } }: RequestOf<Route>): Promise<RouteAnswer<Route>> {
    return this.work.run(scope, async (tx) => {
      const rows = rowsBehind(figure, await this.moves.in(tx, period)).slice(0, most);
      const known = await this.patients.lookedAfter(tx, [...new Set(rows.map(({ patientId }) => patientId))]);
      return {
        rows: rows.map(({ patientId, at, ...row }) => {
          const patient = known.get(patientId);
          return { ...row, at: at.toISOString(), patient: patient ? { id: patient.id, name: patient.name } : null };
        }),
      };
    });
  }
}
