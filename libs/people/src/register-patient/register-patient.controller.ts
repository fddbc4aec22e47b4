import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type PatientView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { RegisterPatient } from './register-patient.command.js';

@Controller()
export class RegisterPatientController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.registerPatient)
  register(
    @Scope() scope: WorkScope,
    @Input() { body }: RouteInput<typeof routes.registerPatient>,
  ): Promise<PatientView> {
    return this.commands.execute(new RegisterPatient(scope, body));
  }
}
