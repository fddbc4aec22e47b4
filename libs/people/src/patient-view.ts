import type { PatientView } from '#contracts';
import type { PatientRow } from './patient.row.js';

export interface PatientWithTeam extends PatientRow {
  careTeamName: string;
}

export const patientColumns = `
  p.id, p.version, p.given_name as "givenName", p.family_name as "familyName", p.pronouns, p.time_zone as "timeZone",
  p.locale, p.level_of_care as "levelOfCare", p.risk_tier as "riskTier", p.care_team_id as "careTeamId",
  p.what_matters as "whatMatters", p.if_i_go_quiet as "ifIGoQuiet", p.registered_at as "registeredAt",
  p.stepped_down_at as "steppedDownAt", p.is_test as "isTest", t.name as "careTeamName"`;

export const patientsWithTeam = 'patient p join care_team t on t.id = p.care_team_id';

export const toPatientView = (row: PatientWithTeam): PatientView => ({
  id: row.id,
  version: row.version,
  givenName: row.givenName,
  familyName: row.familyName,
  pronouns: row.pronouns,
  timeZone: row.timeZone,
  locale: row.locale,
  levelOfCare: row.levelOfCare,
  riskTier: row.riskTier,
  careTeamId: row.careTeamId,
  careTeamName: row.careTeamName,
  registeredAt: row.registeredAt.toISOString(),
  steppedDownAt: row.steppedDownAt?.toISOString() ?? null,
  isTest: row.isTest,
});
