import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type PatientView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { RevisePatient } from './revise-patient.command.js';

type Given = RouteInput<typeof routes.revisePatient>;

@Controller()
export class RevisePatientController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.revisePatient)
  revise(@Scope() scope: WorkScope, @Input() { params, body, version }: Given): Promise<PatientView> {
    return this.commands.execute(new RevisePatient(scope, params.patientId, version, body));
  }
}
