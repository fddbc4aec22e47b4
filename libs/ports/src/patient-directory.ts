import type { PatientAccess } from '#access';
import type { Locale, PatientSummary, Person } from '#contracts';
import type { Transaction } from '#kernel';

export interface PatientProfile extends PatientSummary {
  givenName: string;
  timeZone: string;
  locale: Locale;
  whatMatters: string | null;
  ifIGoQuiet: string | null;
  registeredAt: Date;
}

export type NamedPatient = { id: string } | { familyName: string; givenName: string };

export interface PatientDirectory {
  /** Patients whose name contains a text, for those who may search all of them. */
  named(tx: Transaction, text: string, limit: number): Promise<Person[]>;
  /** Whom a name or an id means, whatever its letter case; at most two, enough to see that a name is not clear. */
  identify(tx: Transaction, patient: NamedPatient): Promise<string[]>;
  /** Everybody of the organisation but test patients, a page at a time in the order of ids. */
  idsAfter(tx: Transaction, after: string | null, limit: number): Promise<string[]>;
  /**
   * The stand-in of a care team, made when it is first asked for. It is in no list, search or figure.
   * @throws DomainError CARE_TEAM.NOT_FOUND
   */
  testPatientOf(tx: Transaction, careTeamId: string): Promise<string>;
  /** Of these, the ones whom the acting member of the staff looks after. One query however many ids. */
  lookedAfter(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, PatientSummary>>;
  /** Unknown ids are left out. One query however many ids. */
  summaries(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, PatientSummary>>;
  profile(tx: Transaction, patientId: string): Promise<PatientProfile | null>;
  /**
   * Asks the access module whether the actor may do what the unit of work set out to do to this patient, and what
   * they see of it. Throws PATIENT.NOT_FOUND otherwise.
   */
  authorise(tx: Transaction, patientId: string): Promise<PatientAccess>;
}
