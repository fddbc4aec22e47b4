import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { InviteSupporter } from './invite-supporter.command.js';

type Invited = typeof routes.inviteSupporter;

@Controller()
export class InviteSupporterController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.inviteSupporter)
  invite(@Scope() scope: WorkScope, @Input() { body }: RouteInput<Invited>): Promise<RouteAnswer<Invited>> {
    return this.commands.execute(new InviteSupporter(scope, body));
  }
}
