import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { FoundCareTeam } from './found-care-team.command.js';

@Controller()
export class FoundCareTeamController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.foundCareTeam)
  async found(
    @Scope() scope: WorkScope,
    @Input() { body }: RouteInput<typeof routes.foundCareTeam>,
  ): Promise<RouteAnswer<typeof routes.foundCareTeam>> {
    return { id: await this.commands.execute<FoundCareTeam, string>(new FoundCareTeam(scope, body.name, [])) };
  }
}
