import { routes, type TransitionQuality } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { CountedMoves } from './counted-moves.js';
import { qualityOf } from './quality-of.js';

@UseCase(routes.readTransitionQuality)
export class ReadTransitionQuality {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moves: CountedMoves,
  ) {}

  execute({ scope, query }: RequestOf<typeof routes.readTransitionQuality>): Promise<TransitionQuality> {
    return this.work.run(scope, async (tx) => qualityOf(await this.moves.in(tx, query)));
  }
}
