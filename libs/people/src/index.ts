import { EventDetails, ports } from '#ports';
import { defineContext } from '#use-cases';
import { AssignRole } from './assign-role.js';
import { CareTeamMemberRow, CareTeamRow } from './care-team.row.js';
import { CareTeams } from './care-team-directory.js';
import { ConcernFacts } from './concern-facts.js';
import { ConcernWords } from './concern-words.js';
import { ConsentRepository } from './consent.repository.js';
import { ContactDetailsRepository } from './contact-details.repository.js';
import { EndBreakGlass } from './end-break-glass.js';
import { ExportRecord } from './export-record/export-record.js';
import { RecordExport } from './export-record/record-export.js';
import { FoundCareTeam } from './found-care-team.js';
import { InviteSupporter } from './invite-supporter.js';
import { ListBreakGlass } from './list-break-glass.js';
import { ListCareTeams } from './list-care-teams.js';
import { ListPatients, PatientList, SearchPatients } from './list-patients.js';
import { People1790000100000 } from './migrations/1790000100000-people.js';
import { Access1790001100000 } from './migrations/1790001100000-access.js';
import { ContactDetails1790004300000 } from './migrations/1790004300000-contact-details.js';
import { OpenBreakGlass } from './open-break-glass.js';
import { PatientRepository } from './patient.repository.js';
import { PatientRow } from './patient.row.js';
import { Patients } from './patient-directory.js';
import { encryptedInPeople } from './patients-words.js';
import { RaiseConcern } from './raise-concern.js';
import { EndBreakGlassWhenOver } from './reactions/end-break-glass-when-over.js';
import { EndConsentWhenExpired } from './reactions/end-consent-when-expired.js';
import { LeaveCareTeamsWhenStaffRemoved } from './reactions/leave-care-teams-when-staff-removed.js';
import { TellOfficersWhenBreakGlassOpened } from './reactions/tell-officers-when-break-glass-opened.js';
import { ReadContactDetails } from './read-contact-details.js';
import { ReadMyAccess } from './read-my-access.js';
import { ReadPatient } from './read-patient.js';
import { ReadShared } from './read-shared.js';
import { ReadTimeline } from './read-timeline.js';
import { RegisterPatient } from './register-patient.js';
import { RemoveSupporter } from './remove-supporter.js';
import { ReviewBreakGlass } from './review-break-glass.js';
import { RevisePatient } from './revise-patient.js';
import { SaveContactDetails } from './save-contact-details.js';
import { SayWhoMaySee } from './say-who-may-see.js';
import { SupporterAuthenticator } from './supporter.authenticator.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** Patients and their care teams. Global, because its ports are what other contexts read through. */
export const people = defineContext({
  name: 'people',
  useCases: [
    EndBreakGlass,
    SaveContactDetails,
    InviteSupporter,
    WithdrawConsent,
    ListCareTeams,
    RemoveSupporter,
    FoundCareTeam,
    RaiseConcern,
    ReadTimeline,
    RevisePatient,
    ReadShared,
    SayWhoMaySee,
    ListPatients,
    SearchPatients,
    AssignRole,
    ReadMyAccess,
    RegisterPatient,
    ListBreakGlass,
    ReadPatient,
    ReviewBreakGlass,
    OpenBreakGlass,
    ReadContactDetails,
    ExportRecord,
  ],
  reactions: [
    TellOfficersWhenBreakGlassOpened,
    EndBreakGlassWhenOver,
    LeaveCareTeamsWhenStaffRemoved,
    EndConsentWhenExpired,
  ],
  parts: [
    PatientRepository,
    Patients,
    CareTeams,
    ContactDetailsRepository,
    ConsentRepository,
    ConcernWords,
    ConcernFacts,
    EventDetails,
    SupporterAuthenticator,
    RecordExport,
    PatientList,
  ],
  offers: [
    { provide: ports.patientDirectory, useExisting: Patients },
    { provide: ports.careTeamDirectory, useExisting: CareTeams },
  ],
  migrations: [People1790000100000, Access1790001100000, ContactDetails1790004300000],
  entities: [PatientRow, CareTeamRow, CareTeamMemberRow],
  encrypted: encryptedInPeople,
});
