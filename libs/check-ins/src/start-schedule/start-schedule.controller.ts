import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes, type ScheduleView } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { StartSchedule } from './start-schedule.command.js';

type Given = RouteInput<typeof routes.startSchedule>;

@Controller()
export class StartScheduleController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.startSchedule)
  start(@Scope() scope: WorkScope, @Input() { params, body }: Given): Promise<ScheduleView> {
    return this.commands.execute(new StartSchedule(scope, params.patientId, body));
  }
}
