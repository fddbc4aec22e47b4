import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ProtocolViews } from './protocol-views.js';
import { Protocols } from './protocols.js';

@UseCase(routes.listProtocolPacks)
export class ListProtocolPacks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly protocols: Protocols,
    private readonly views: ProtocolViews,
  ) {}

  execute({
    scope,
  }: RequestOf<typeof routes.listProtocolPacks>): Promise<RouteAnswer<typeof routes.listProtocolPacks>> {
    return this.work.run(scope, async (tx) => ({ packs: await this.views.of(tx, await this.protocols.all(tx)) }));
  }
}
