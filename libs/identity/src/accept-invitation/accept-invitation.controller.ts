import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route } from '#platform';
import { AcceptInvitation } from './accept-invitation.command.js';

@Controller()
export class AcceptInvitationController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.acceptInvitation)
  accept(@Input() { body }: RouteInput<typeof routes.acceptInvitation>): Promise<void> {
    return this.commands.execute(new AcceptInvitation(body));
  }
}
