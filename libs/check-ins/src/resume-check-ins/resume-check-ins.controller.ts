import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, patientIdOf, Route, Scope, type WorkScope } from '#platform';
import { ResumeCheckIns } from './resume-check-ins.command.js';

@Controller()
export class ResumeCheckInsController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.resumePatient)
  resumePatient(
    @Scope() scope: WorkScope,
    @Input() { params }: RouteInput<typeof routes.resumePatient>,
  ): Promise<void> {
    return this.commands.execute(new ResumeCheckIns(scope, params.patientId));
  }

  @Route(routes.resumeMine)
  resumeMine(@Scope() scope: WorkScope): Promise<void> {
    return this.commands.execute(new ResumeCheckIns(scope, patientIdOf(scope.actor)));
  }
}
