import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, patientIdOf, Route, Scope, type WorkScope } from '#platform';
import { PauseCheckIns } from './pause-check-ins.command.js';

@Controller()
export class PauseCheckInsController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.pausePatient)
  pausePatient(
    @Scope() scope: WorkScope,
    @Input() { params, body }: RouteInput<typeof routes.pausePatient>,
  ): Promise<void> {
    return this.commands.execute(new PauseCheckIns(scope, params.patientId, new Date(body.until)));
  }

  @Route(routes.pauseMine)
  pauseMine(@Scope() scope: WorkScope, @Input() { body }: RouteInput<typeof routes.pauseMine>): Promise<void> {
    return this.commands.execute(new PauseCheckIns(scope, patientIdOf(scope.actor), new Date(body.until)));
  }
}
