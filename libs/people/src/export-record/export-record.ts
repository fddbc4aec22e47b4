import { type RouteAnswer, routes } from '#contracts';
import { Contributions } from '#kernel';
import { recordParts } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';

type Answer = RouteAnswer<typeof routes.exportMine>;

/** Each context adds what it keeps; what happened is the event log itself. */
@UseCase(routes.exportMine)
export class ExportRecord {
  constructor(private readonly contributions: Contributions) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.exportMine>): Promise<Answer> {
    const parts = await Promise.all(this.contributions.to(recordParts).map((source) => source.parts(tx, patientId)));
    return { exportedAt: tx.now.toISOString(), parts: Object.assign({}, ...parts) as Answer['parts'] };
  }
}
