import { StreamableFile } from '@nestjs/common';
import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { CountedMoves } from './counted-moves.js';
import { qualityCsv } from './quality-csv.js';

@UseCase(routes.exportTransitionQuality)
export class ExportTransitionQuality {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moves: CountedMoves,
  ) {}

  execute({ scope, query }: RequestOf<typeof routes.exportTransitionQuality>): Promise<StreamableFile> {
    return this.work.run(scope, async (tx) => {
      const { moved } = await this.moves.in(tx, query);
      return new StreamableFile(Buffer.from(qualityCsv(moved)), {
        type: 'text/csv; charset=utf-8',
        disposition: `attachment; filename="moves-${query.from}-${query.to}.csv"`,
      });
    });
  }
}
