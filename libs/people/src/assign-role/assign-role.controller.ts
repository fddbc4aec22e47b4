import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CareTeamView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { AssignRole } from './assign-role.command.js';

type Given = RouteInput<typeof routes.assignRole>;

@Controller()
export class AssignRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.assignRole)
  assign(@Scope() scope: WorkScope, @Input() { params, body, version }: Given): Promise<CareTeamView> {
    return this.commands.execute(new AssignRole(scope, params.careTeamId, params.role, version, body.staffIds));
  }
}
