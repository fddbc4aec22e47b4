import { Global, Injectable, Module } from '@nestjs/common';
import { v7 } from 'uuid';
import type { PatientAccess } from '#access';
import type { LevelOfCare, Locale, PatientSummary, Person, ProtocolContent, StaffPhone } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import {
  type BusinessHours,
  type CareTeamDirectory,
  EventDetails,
  type NamedPatient,
  type PatientDirectory,
  type PatientProfile,
  type PatientsTeam,
  type ProtocolDirectory,
  ports,
  type RuleDirectory,
  type StaffDirectory,
} from '#ports';

/** What a context reads of people where it runs alone: one care team that looks after whoever was registered here. */
@Injectable()
export class FakePeople
  implements PatientDirectory, CareTeamDirectory, StaffDirectory, RuleDirectory, ProtocolDirectory
{
  readonly patients = new Map<string, PatientProfile>();
  readonly onStaff = new Map<string, Person & { phones: StaffPhone[] }>();
  readonly team: PatientsTeam = { careTeamId: v7(), isTest: false, holders: [], unable: [] };

  private readonly organisations = new Map<string, string>();

  /** What is changed in the profile afterwards has changed for whoever asks. */
  register(organisationId: string, profile: PatientProfile): void {
    this.patients.set(profile.id, profile);
    this.organisations.set(profile.id, organisationId);
  }

  /** Everybody of the organisation may see a patient; nobody else may. */
  async authorise(tx: Transaction, patientId: string): Promise<PatientAccess> {
    if (this.organisations.get(patientId) !== tx.organisationId) throw new DomainError('PATIENT.NOT_FOUND');
    tx.allow({ patientId, by: 'care-team', breakGlassId: null, consentIds: [] });
    return { withheld: [], by: 'care-team', breakGlassId: null };
  }
  async profile(_: Transaction, patientId: string): Promise<PatientProfile | null> {
    return this.patients.get(patientId) ?? null;
  }
  async summaries(_: Transaction, patientIds: readonly string[]): Promise<Map<string, PatientSummary>> {
    return pick(this.patients, patientIds);
  }
  async idsAfter(_: Transaction, after: string | null, limit: number): Promise<string[]> {
    return [...this.patients.keys()]
      .sort()
      .filter((id) => after === null || id > after)
      .slice(0, limit);
  }
  async testPatientOf(): Promise<string> {
    throw new DomainError('CARE_TEAM.NOT_FOUND');
  }
  lookedAfter(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, PatientSummary>> {
    return this.summaries(tx, patientIds);
  }
  async identify(_: Transaction, patient: NamedPatient): Promise<string[]> {
    if ('id' in patient) return this.patients.has(patient.id) ? [patient.id] : [];
    const name = `${patient.givenName} ${patient.familyName}`.toLowerCase();
    return [...this.patients.values()].filter((each) => each.name.toLowerCase() === name).map(({ id }) => id);
  }
  async named(_: Transaction, text: string, limit: number): Promise<Person[]> {
    return [...this.patients.values()].filter(({ name }) => name.includes(text)).slice(0, limit);
  }

  async teamOf(_: Transaction, patientId: string): Promise<PatientsTeam | null> {
    return this.patients.has(patientId) ? this.team : null;
  }
  async holdersOf(_: Transaction, patientIds: readonly string[]): ReturnType<CareTeamDirectory['holdersOf']> {
    return new Map(patientIds.map((id) => [id, this.team.holders]));
  }
  async membersOf(): ReturnType<CareTeamDirectory['membersOf']> {
    return [];
  }
  async byIds(): ReturnType<CareTeamDirectory['byIds']> {
    const { careTeamId: id, holders } = this.team;
    return new Map([[id, { id, name: 'Team', holders }]]);
  }
  async teamsOf(): ReturnType<CareTeamDirectory['teamsOf']> {
    return [];
  }

  async people(_: Transaction, staffIds: readonly string[]): Promise<Map<string, Person>> {
    return pick(this.onStaff, staffIds);
  }
  async phones(_: Transaction, staffIds: readonly string[]): Promise<Map<string, StaffPhone[]>> {
    return new Map([...pick(this.onStaff, staffIds)].map(([id, { phones }]) => [id, phones]));
  }
  async everybody(): Promise<Person[]> {
    return [...this.onStaff.values()];
  }
  everybodyEver(): Promise<Person[]> {
    return this.everybody();
  }
  async acting(): Promise<ReadonlySet<string>> {
    return new Set(this.onStaff.keys());
  }
  async locales(_: Transaction, staffIds: readonly string[]): Promise<Map<string, Locale>> {
    return new Map(staffIds.map((id) => [id, 'en']));
  }
  async admins(): Promise<Person[]> {
    return [];
  }
  async withRole(): Promise<Person[]> {
    return [];
  }
  async rolesOf(): ReturnType<StaffDirectory['rolesOf']> {
    return ['clinician'];
  }
  async toMail(): ReturnType<StaffDirectory['toMail']> {
    return [];
  }
  async businessHours(): Promise<BusinessHours> {
    return { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
  }
  async programmeName(): Promise<string> {
    return 'Riverside';
  }

  /** Hours of silence that the rules of a test ask for. */
  readonly quiet: number[] = [];

  async quietHours(): Promise<readonly number[]> {
    return this.quiet;
  }

  async firstSteps(): ReturnType<RuleDirectory['firstSteps']> {
    return () => new Map();
  }
  async classes(): ReturnType<RuleDirectory['classes']> {
    return new Map();
  }

  /** What a test wants somebody to be asked at a level; nothing otherwise. */
  readonly schedules = new Map<LevelOfCare, ProtocolContent['schedule']>();

  async ofLevel(_: Transaction, level: LevelOfCare): ReturnType<ProtocolDirectory['ofLevel']> {
    return { version: 1, content: { schedule: this.schedules.get(level) ?? null, leavesOutRules: [], checklist: [] } };
  }
  async rulesLeftOut(): ReturnType<ProtocolDirectory['rulesLeftOut']> {
    return new Map();
  }
}

const pick = <T>(from: ReadonlyMap<string, T>, ids: readonly string[]): Map<string, T> =>
  new Map(ids.flatMap((id) => (from.has(id) ? [[id, from.get(id)!] as const] : [])));

const offered = [
  ports.patientDirectory,
  ports.careTeamDirectory,
  ports.staffDirectory,
  ports.ruleDirectory,
  ports.protocolDirectory,
];

/** Beside the module of a context under test: every port of people answers. */
@Global()
@Module({
  providers: [FakePeople, EventDetails, ...offered.map((provide) => ({ provide, useExisting: FakePeople }))],
  exports: [FakePeople, ...offered],
})
export class FakePeopleModule {}
