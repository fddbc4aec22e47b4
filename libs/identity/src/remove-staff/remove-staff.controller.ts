import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { RemoveStaff } from './remove-staff.command.js';

@Controller()
export class RemoveStaffController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.removeStaff)
  remove(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.removeStaff>): Promise<void> {
    return this.commands.execute(new RemoveStaff(scope, params.staffId));
  }
}
