import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type InvitationView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { InviteStaff } from './invite-staff.command.js';

@Controller()
export class InviteStaffController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.inviteStaff)
  invite(@Scope() scope: WorkScope, @Input() { body }: RouteInput<typeof routes.inviteStaff>): Promise<InvitationView> {
    return this.commands.execute(new InviteStaff(scope, body));
  }
}
