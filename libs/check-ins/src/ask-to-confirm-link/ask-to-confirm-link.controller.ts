import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { AskToConfirmLink } from './ask-to-confirm-link.command.js';

@Controller()
export class AskToConfirmLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.askToConfirmLink)
  ask(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.askToConfirmLink>> {
    return this.commands.execute(new AskToConfirmLink(scope));
  }
}
