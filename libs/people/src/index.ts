import type { Entities, Migration } from '#platform';
import { CareTeamMemberRow, CareTeamRow } from './care-team.row.js';
import { People1790000100000 } from './migrations/1790000100000-people.js';
import { Access1790001100000 } from './migrations/1790001100000-access.js';
import { ContactDetails1790004300000 } from './migrations/1790004300000-contact-details.js';
import { PatientRow } from './patient.row.js';

export { FoundCareTeam } from './found-care-team/found-care-team.command.js';
export { ListPatients } from './list-patients/list-patients.query.js';
export { encryptedInPeople } from './patients-words.js';
export { PeopleModule } from './people.module.js';
export { RegisterPatient } from './register-patient/register-patient.command.js';
export { SaveContactDetails } from './save-contact-details/save-contact-details.command.js';

export const migrationsOfPeople: Migration[] = [People1790000100000, Access1790001100000, ContactDetails1790004300000];
export const entitiesOfPeople = [PatientRow, CareTeamRow, CareTeamMemberRow] satisfies Entities;
