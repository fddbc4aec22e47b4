import { Injectable } from '@nestjs/common';
import { authorisePatient, type PatientAccess, visibleRowsSql } from '#access';
import type { PatientSummary, Person } from '#contracts';
import { DomainError, staffIdOf, type Transaction } from '#kernel';
import { type NamedPatient, type PatientDirectory, type PatientProfile } from '#ports';
import { decryptWords } from './patients-words.js';

const summary = `
  id, given_name as "givenName", family_name as "familyName", pronouns, level_of_care as "levelOfCare",
  risk_tier as "riskTier", care_team_id as "careTeamId", locale, is_test as "isTest"`;

const mine = visibleRowsSql(
  'patients.list',
  { patient: 'p.id', team: 'p.care_team_id' },
  { staff: '$1::uuid', now: '$2::timestamptz' },
);

type SummaryRow = Omit<PatientSummary, 'name' | 'initials'> & { givenName: string; familyName: string };

/** What other contexts may know about patients. */
@Injectable()
export class Patients implements PatientDirectory {
  named(tx: Transaction, text: string, limit: number): Promise<Person[]> {
    return tx.query(
      `select id, given_name || ' ' || family_name as name from patient
        where organisation_id = $1 and not is_test and given_name || ' ' || family_name ilike $2 order by 2, 1 limit $3`,
      [tx.organisationId, `%${text.replace(/[\\%_]/g, '\\$&')}%`, limit],
    );
  }

  async identify(tx: Transaction, patient: NamedPatient): Promise<string[]> {
    const found =
      'id' in patient
        ? await tx.query<{ id: string }>('select id from patient where id = $1', [patient.id])
        : await tx.query<{ id: string }>(
            `select id from patient
              where organisation_id = $1 and not is_test and lower(family_name) = lower($2) and lower(given_name) = lower($3) limit 2`,
            [tx.organisationId, patient.familyName, patient.givenName],
          );
    return found.map(({ id }) => id);
  }

  async idsAfter(tx: Transaction, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from patient where organisation_id = $1 and not is_test and ($2::uuid is null or id > $2) order by id limit $3`,
      [tx.organisationId, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async testPatientOf(tx: Transaction, careTeamId: string): Promise<string> {
    // Locked: two who ask at once get the same.
    const team = await tx.one<{ testPatientId: string | null }>(
      'select test_patient_id as "testPatientId" from care_team where id = $1 for update',
      [careTeamId],
    );
    if (!team) throw new DomainError('CARE_TEAM.NOT_FOUND');
    if (team.testPatientId) return team.testPatientId;
    const id = tx.newId();
    // Not registered: nothing begins for a patient whom nobody looks after.
    tx.execute(
      `insert into patient (id, organisation_id, version, given_name, family_name, time_zone, locale, level_of_care,
                            risk_tier, care_team_id, registered_at, is_test)
       values ($1, $2, 1, 'Test', 'Person', 'UTC', 'en', 'outpatient', 'green', $3, $4, true)`,
      [id, tx.organisationId, careTeamId, tx.now],
    );
    tx.execute('update care_team set test_patient_id = $2 where id = $1', [careTeamId, id]);
    return id;
  }

  async lookedAfter(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, PatientSummary>> {
    if (!patientIds.length) return new Map();
    const rows = await tx.query<SummaryRow>(`select ${summary} from patient p where p.id = any($3) and ${mine}`, [
      staffIdOf(tx.actor),
      tx.now,
      patientIds,
    ]);
    return new Map(rows.map((row) => [row.id, toSummary(row)]));
  }

  async summaries(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, PatientSummary>> {
    if (!patientIds.length) return new Map();
    const rows = await tx.query<SummaryRow>(`select ${summary} from patient where id = any($1)`, [patientIds]);
    return new Map(rows.map((row) => [row.id, toSummary(row)]));
  }

  async profile(tx: Transaction, patientId: string): Promise<PatientProfile | null> {
    const row = await tx.one<SummaryRow & Omit<PatientProfile, keyof PatientSummary>>(
      `select ${summary}, time_zone as "timeZone", what_matters as "whatMatters",
              if_i_go_quiet as "ifIGoQuiet", registered_at as "registeredAt"
         from patient where id = $1`,
      [patientId],
    );
    if (!row) return null;
    const { familyName: _, ...profile } = decryptWords(tx, row);
    return { ...profile, ...toSummary(row) };
  }

  authorise(tx: Transaction, patientId: string): Promise<PatientAccess> {
    return authorisePatient(tx, patientId);
  }
}

const toSummary = ({ givenName, familyName, ...row }: SummaryRow): PatientSummary => ({
  id: row.id,
  name: `${givenName} ${familyName}`,
  initials: `${givenName.charAt(0)}.${familyName.charAt(0)}.`,
  pronouns: row.pronouns,
  levelOfCare: row.levelOfCare,
  riskTier: row.riskTier,
  careTeamId: row.careTeamId,
  locale: row.locale,
  isTest: row.isTest,
});
