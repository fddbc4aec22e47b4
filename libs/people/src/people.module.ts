import { Global, Module } from '@nestjs/common';
import { ports } from '#contracts';
import { AssignRoleController } from './assign-role/assign-role.controller.js';
import { AssignRoleHandler } from './assign-role/assign-role.handler.js';
import { CareTeams } from './care-team-directory.js';
import { FoundCareTeamController } from './found-care-team/found-care-team.controller.js';
import { FoundCareTeamHandler } from './found-care-team/found-care-team.handler.js';
import { LeaveCareTeamsWhenStaffRemoved } from './leave-care-teams-when-staff-removed/leave-care-teams-when-staff-removed.handler.js';
import { ListCareTeamsController } from './list-care-teams/list-care-teams.controller.js';
import { ListCareTeamsHandler } from './list-care-teams/list-care-teams.handler.js';
import { ListPatientsController } from './list-patients/list-patients.controller.js';
import { ListPatientsHandler } from './list-patients/list-patients.handler.js';
import { PatientRepository } from './patient.repository.js';
import { Patients } from './patient-directory.js';
import { ReadPatientController } from './read-patient/read-patient.controller.js';
import { ReadPatientHandler } from './read-patient/read-patient.handler.js';
import { ReadTimelineController } from './read-timeline/read-timeline.controller.js';
import { ReadTimelineHandler } from './read-timeline/read-timeline.handler.js';
import { RegisterPatientController } from './register-patient/register-patient.controller.js';
import { RegisterPatientHandler } from './register-patient/register-patient.handler.js';
import { RevisePatientController } from './revise-patient/revise-patient.controller.js';
import { RevisePatientHandler } from './revise-patient/revise-patient.handler.js';

const offered = [
  { provide: ports.patientDirectory, useExisting: Patients },
  { provide: ports.patientFacts, useExisting: Patients },
  { provide: ports.careTeamDirectory, useExisting: CareTeams },
];

/** Patients and their care teams. Global, because its ports are what other contexts read through. */
@Global()
@Module({
  controllers: [
    FoundCareTeamController,
    ListPatientsController,
    RegisterPatientController,
    ReadPatientController,
    RevisePatientController,
    ReadTimelineController,
    ListCareTeamsController,
    AssignRoleController,
  ],
  providers: [
    PatientRepository,
    Patients,
    CareTeams,
    ListPatientsHandler,
    RegisterPatientHandler,
    ReadPatientHandler,
    RevisePatientHandler,
    ReadTimelineHandler,
    ListCareTeamsHandler,
    AssignRoleHandler,
    FoundCareTeamHandler,
    LeaveCareTeamsWhenStaffRemoved,
    ...offered,
  ],
  exports: offered.map(({ provide }) => provide),
})
export class PeopleModule {}
