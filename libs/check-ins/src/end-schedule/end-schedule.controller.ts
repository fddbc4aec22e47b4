import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { EndSchedule } from './end-schedule.command.js';

@Controller()
export class EndScheduleController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.endSchedule)
  end(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.endSchedule>): Promise<void> {
    return this.commands.execute(new EndSchedule(scope, params.scheduleId));
  }
}
