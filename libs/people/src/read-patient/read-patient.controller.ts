import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type PatientRecord, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReadPatient } from './read-patient.query.js';

@Controller()
export class ReadPatientController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readPatient)
  read(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.readPatient>): Promise<PatientRecord> {
    return this.queries.execute(new ReadPatient(scope, params.patientId));
  }
}
