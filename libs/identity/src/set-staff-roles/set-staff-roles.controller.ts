import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { SetStaffRoles } from './set-staff-roles.command.js';

@Controller()
export class SetStaffRolesController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.setStaffRoles)
  set(@Scope() scope: WorkScope, @Input() { params, body }: RouteInput<typeof routes.setStaffRoles>): Promise<void> {
    return this.commands.execute(new SetStaffRoles(scope, params.staffId, body.roles));
  }
}
