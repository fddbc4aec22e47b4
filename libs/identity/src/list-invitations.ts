import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Invitations } from './invitations.js';

@UseCase(routes.listInvitations)
export class ListInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  async execute({
    scope,
  }: RequestOf<typeof routes.listInvitations>): Promise<RouteAnswer<typeof routes.listInvitations>> {
    return { invitations: await this.work.run(scope, (tx) => this.invitations.all(tx)) };
  }
}
