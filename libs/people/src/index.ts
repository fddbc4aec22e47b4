import { EventDetails, ports } from '#ports';
import { defineContext } from '#use-cases';
import { AssignRole } from './assign-role.js';
import { CareTeamMemberRow, CareTeamRow } from './care-team.row.js';
import { CareTeams } from './care-team-directory.js';
import { CareTeamWatchers } from './care-team-watchers.js';
import { ContactDetailsRepository } from './contact-details.repository.js';
import { ExportRecord } from './export-record/export-record.js';
import { RecordExport } from './export-record/record-export.js';
import { FormerTeams } from './former-teams.js';
import { FoundCareTeam } from './found-care-team.js';
import { ListCareTeams } from './list-care-teams.js';
import { ListPatients, PatientList, SearchPatients } from './list-patients.js';
import { People1790000100000 } from './migrations/1790000100000-people.js';
import { ContactDetails1790004300000 } from './migrations/1790004300000-contact-details.js';
import { TestPatients1790006004000 } from './migrations/1790006004000-test-patients.js';
import { FormerCareTeams1790007100000 } from './migrations/1790007100000-former-care-teams.js';
import { PatientRepository } from './patient.repository.js';
import { PatientRow } from './patient.row.js';
import { Patients } from './patient-directory.js';
import { encryptedInPeople } from './patients-words.js';
import { PeopleFacts, peopleFold } from './people-facts.js';
import { LeaveCareTeamsWhenStaffRemoved } from './reactions/leave-care-teams-when-staff-removed.js';
import { MovePatientWhenAccepted } from './reactions/move-patient-when-accepted.js';
import { SetLevelWhenCorrected } from './reactions/set-level-when-corrected.js';
import { ReadContactDetails } from './read-contact-details.js';
import { ReadPatient } from './read-patient.js';
import { ReadTimeline } from './read-timeline.js';
import { TeamRecipients } from './recipients.js';
import { RegisterPatient } from './register-patient.js';
import { RevisePatient } from './revise-patient.js';
import { SaveContactDetails } from './save-contact-details.js';

/** Patients and their care teams. Global, because its ports are what other contexts read through. */
export const people = defineContext({
  name: 'people',
  useCases: [
    SaveContactDetails,
    ListCareTeams,
    FoundCareTeam,
    ReadTimeline,
    RevisePatient,
    ListPatients,
    SearchPatients,
    AssignRole,
    RegisterPatient,
    ReadPatient,
    ReadContactDetails,
    ExportRecord,
  ],
  reactions: [LeaveCareTeamsWhenStaffRemoved, MovePatientWhenAccepted, SetLevelWhenCorrected],
  parts: [
    PatientRepository,
    Patients,
    CareTeams,
    CareTeamWatchers,
    ContactDetailsRepository,
    EventDetails,
    RecordExport,
    PatientList,
    PeopleFacts,
    FormerTeams,
    TeamRecipients,
  ],
  offers: [
    { provide: ports.patientDirectory, useExisting: Patients },
    { provide: ports.careTeamDirectory, useExisting: CareTeams },
    { provide: ports.recipients, useExisting: TeamRecipients },
  ],
  folds: [peopleFold],
  migrations: [
    People1790000100000,
    ContactDetails1790004300000,
    TestPatients1790006004000,
    FormerCareTeams1790007100000,
  ],
  entities: [PatientRow, CareTeamRow, CareTeamMemberRow],
  encrypted: encryptedInPeople,
});
