import { Global, Module } from '@nestjs/common';
import { EventDetails, ports } from '#ports';
import { AssignRoleController } from './assign-role/assign-role.controller.js';
import { AssignRoleHandler } from './assign-role/assign-role.handler.js';
import { CareTeams } from './care-team-directory.js';
import { ConcernFacts } from './concern-facts.js';
import { ConcernWords } from './concern-words.js';
import { ConsentRepository } from './consent.repository.js';
import { ContactDetailsRepository } from './contact-details.repository.js';
import { EndBreakGlassController } from './end-break-glass/end-break-glass.controller.js';
import { EndBreakGlassHandler } from './end-break-glass/end-break-glass.handler.js';
import { EndBreakGlassWhenOver } from './end-break-glass-when-over/end-break-glass-when-over.handler.js';
import { EndConsentWhenExpired } from './end-consent-when-expired/end-consent-when-expired.handler.js';
import { ExportRecordController } from './export-record/export-record.controller.js';
import { ExportRecordHandler } from './export-record/export-record.handler.js';
import { RecordExport } from './export-record/record-export.js';
import { FoundCareTeamController } from './found-care-team/found-care-team.controller.js';
import { FoundCareTeamHandler } from './found-care-team/found-care-team.handler.js';
import { InviteSupporterController } from './invite-supporter/invite-supporter.controller.js';
import { InviteSupporterHandler } from './invite-supporter/invite-supporter.handler.js';
import { LeaveCareTeamsWhenStaffRemoved } from './leave-care-teams-when-staff-removed/leave-care-teams-when-staff-removed.handler.js';
import { ListBreakGlassController } from './list-break-glass/list-break-glass.controller.js';
import { ListBreakGlassHandler } from './list-break-glass/list-break-glass.handler.js';
import { ListCareTeamsController } from './list-care-teams/list-care-teams.controller.js';
import { ListCareTeamsHandler } from './list-care-teams/list-care-teams.handler.js';
import { ListPatientsController } from './list-patients/list-patients.controller.js';
import { ListPatientsHandler } from './list-patients/list-patients.handler.js';
import { OpenBreakGlassController } from './open-break-glass/open-break-glass.controller.js';
import { OpenBreakGlassHandler } from './open-break-glass/open-break-glass.handler.js';
import { PatientRepository } from './patient.repository.js';
import { Patients } from './patient-directory.js';
import { RaiseConcernController } from './raise-concern/raise-concern.controller.js';
import { RaiseConcernHandler } from './raise-concern/raise-concern.handler.js';
import { ReadContactDetailsController } from './read-contact-details/read-contact-details.controller.js';
import { ReadContactDetailsHandler } from './read-contact-details/read-contact-details.handler.js';
import { ReadMyAccessController } from './read-my-access/read-my-access.controller.js';
import { ReadMyAccessHandler } from './read-my-access/read-my-access.handler.js';
import { ReadPatientController } from './read-patient/read-patient.controller.js';
import { ReadPatientHandler } from './read-patient/read-patient.handler.js';
import { ReadSharedController } from './read-shared/read-shared.controller.js';
import { ReadSharedHandler } from './read-shared/read-shared.handler.js';
import { ReadTimelineController } from './read-timeline/read-timeline.controller.js';
import { ReadTimelineHandler } from './read-timeline/read-timeline.handler.js';
import { SupporterAuthenticator } from './recognise-supporter/supporter.authenticator.js';
import { RegisterPatientController } from './register-patient/register-patient.controller.js';
import { RegisterPatientHandler } from './register-patient/register-patient.handler.js';
import { RemoveSupporterController } from './remove-supporter/remove-supporter.controller.js';
import { RemoveSupporterHandler } from './remove-supporter/remove-supporter.handler.js';
import { ReviewBreakGlassController } from './review-break-glass/review-break-glass.controller.js';
import { ReviewBreakGlassHandler } from './review-break-glass/review-break-glass.handler.js';
import { RevisePatientController } from './revise-patient/revise-patient.controller.js';
import { RevisePatientHandler } from './revise-patient/revise-patient.handler.js';
import { SaveContactDetailsController } from './save-contact-details/save-contact-details.controller.js';
import { SaveContactDetailsHandler } from './save-contact-details/save-contact-details.handler.js';
import { SayWhoMaySeeController } from './say-who-may-see/say-who-may-see.controller.js';
import { SayWhoMaySeeHandler } from './say-who-may-see/say-who-may-see.handler.js';
import { TellOfficersWhenBreakGlassOpened } from './tell-officers-when-break-glass-opened/tell-officers-when-break-glass-opened.handler.js';
import { WithdrawConsentController } from './withdraw-consent/withdraw-consent.controller.js';
import { WithdrawConsentHandler } from './withdraw-consent/withdraw-consent.handler.js';

const offered = [
  { provide: ports.patientDirectory, useExisting: Patients },
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
    ReadContactDetailsController,
    SaveContactDetailsController,
    ReadTimelineController,
    ListCareTeamsController,
    AssignRoleController,
    SayWhoMaySeeController,
    WithdrawConsentController,
    ReadMyAccessController,
    OpenBreakGlassController,
    EndBreakGlassController,
    ListBreakGlassController,
    ReviewBreakGlassController,
    InviteSupporterController,
    RemoveSupporterController,
    ReadSharedController,
    RaiseConcernController,
    ExportRecordController,
  ],
  providers: [
    PatientRepository,
    Patients,
    CareTeams,
    ListPatientsHandler,
    RegisterPatientHandler,
    ReadPatientHandler,
    RevisePatientHandler,
    ContactDetailsRepository,
    ReadContactDetailsHandler,
    SaveContactDetailsHandler,
    ReadTimelineHandler,
    ListCareTeamsHandler,
    AssignRoleHandler,
    FoundCareTeamHandler,
    LeaveCareTeamsWhenStaffRemoved,
    ConsentRepository,
    EndConsentWhenExpired,
    EndBreakGlassWhenOver,
    ConcernWords,
    ConcernFacts,
    EventDetails,
    TellOfficersWhenBreakGlassOpened,
    SupporterAuthenticator,
    RecordExport,
    SayWhoMaySeeHandler,
    WithdrawConsentHandler,
    ReadMyAccessHandler,
    OpenBreakGlassHandler,
    EndBreakGlassHandler,
    ListBreakGlassHandler,
    ReviewBreakGlassHandler,
    InviteSupporterHandler,
    RemoveSupporterHandler,
    ReadSharedHandler,
    RaiseConcernHandler,
    ExportRecordHandler,
    ...offered,
  ],
  exports: offered.map(({ provide }) => provide),
})
export class PeopleModule {}
