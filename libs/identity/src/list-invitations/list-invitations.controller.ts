import { Controller } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, UnitOfWork, type WorkScope } from '#platform';
import { Invitations } from '../invitations.js';

@Controller()
export class ListInvitationsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  @Route(routes.listInvitations)
  async list(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.listInvitations>> {
    return { invitations: await this.work.run(scope, (tx) => this.invitations.all(tx)) };
  }
}
