import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { WithdrawInvitation } from './withdraw-invitation.command.js';

@Controller()
export class WithdrawInvitationController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.withdrawInvitation)
  withdraw(
    @Scope() scope: WorkScope,
    @Input() { params }: RouteInput<typeof routes.withdrawInvitation>,
  ): Promise<void> {
    return this.commands.execute(new WithdrawInvitation(scope, params.invitationId));
  }
}
