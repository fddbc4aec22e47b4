import type { ConsentCategory } from './access/consent-category.js';
import type { PatientSummary } from './alert.js';
import type { CareTeamRole, ChainRole, StaffRole } from './care.js';
import type { CheckInAnswers, CheckInState, Said } from './check-in-content.js';
import type { StaffPhone } from './contact-details.js';
import type { Span } from './escalation-rule.js';
import type { DomainEvent, EventType } from './events/index.js';
import type { FactName, Facts } from './facts.js';
import type { Person } from './person.js';
import type { Locale } from './primitives.js';
import type { CheckInView } from './routes/check-ins.routes.js';

/**
 * What one context lets another read. The owner provides each port under the port's token; `Tx` is the
 * transaction of the caller's unit of work, so a read sees what the caller sees and stays in its organisation.
 */
export interface FactSource<Tx> {
  /** Of the facts asked for, those that are this source's own. */
  facts(tx: Tx, asked: AskedFacts): Promise<Partial<Facts>>;
}

export interface AskedFacts {
  names: ReadonlySet<FactName>;
  patientId: string;
  /** As of when. */
  at: Date;
  /** The check-in that is being looked at, if one is, and which save of it: what was said then counts, not what was said since. */
  checkInId: string | null;
  save: number | null;
}

export interface CheckInRecord {
  id: string;
  opensAt: Date;
  closesAt: Date;
  state: CheckInState;
  late: boolean;
  mood: number | null;
  strongestUrge: number | null;
}

export interface CheckInHistory<Tx> {
  /** Newest first, only windows that have opened. */
  recent(tx: Tx, patientId: string, limit: number): Promise<CheckInRecord[]>;
  byIds(tx: Tx, ids: readonly string[]): Promise<CheckInRecord[]>;
  /** Those answered since a moment, with their answers, newest first. */
  answered(tx: Tx, patientId: string, since: Date): Promise<CheckInView[]>;
  /** The windows missed one after the other, up to now, newest first. */
  missedInARow(tx: Tx, patientId: string): Promise<string[]>;
}

export interface PatientProfile extends PatientSummary {
  givenName: string;
  timeZone: string;
  locale: Locale;
  whatMatters: string | null;
  ifIGoQuiet: string | null;
  registeredAt: Date;
}

/** What somebody who was let to a patient sees of them, and why they were. */
export interface Sight {
  readonly withheld: readonly ConsentCategory[];
  readonly by: 'own' | 'care-team' | 'told' | 'break-glass' | 'supporter' | 'system';
  readonly breakGlassId: string | null;
}

export interface PatientDirectory<Tx> {
  /** Patients whose name contains a text, for those who may search all of them. */
  named(tx: Tx, text: string, limit: number): Promise<Person[]>;
  /** Unknown ids are left out. One query however many ids. */
  summaries(tx: Tx, patientIds: readonly string[]): Promise<Map<string, PatientSummary>>;
  profile(tx: Tx, patientId: string): Promise<PatientProfile | null>;
  /**
   * Asks the access module whether the actor may do what the unit of work set out to do to this patient, and what
   * they see of it. Throws PATIENT.NOT_FOUND otherwise.
   */
  open(tx: Tx, patientId: string): Promise<Sight>;
}

export interface RoleHolder {
  role: ChainRole;
  staffId: string;
}

export interface PatientsTeam {
  careTeamId: string;
  /** Who holds roles on it right now and may act, and the admins. A role that no such person holds has no entry. */
  holders: RoleHolder[];
  /** Who holds a role and may not act: gone, or without a role in the organisation that lets them. */
  unable: RoleHolder[];
}

export interface CareTeamDirectory<Tx> {
  /** The team that looks after a patient; null where there is no such patient. */
  teamOf(tx: Tx, patientId: string): Promise<PatientsTeam | null>;
  /** Teams that a member of the staff is on. */
  teamsOf(tx: Tx, staffId: string): Promise<{ careTeamId: string; name: string; roles: CareTeamRole[] }[]>;
}

export interface BusinessHours {
  timeZone: string;
  /** ISO weekday numbers, Monday 1. */
  days: number[];
  /** `HH:MM` in the programme's zone. */
  from: string;
  to: string;
}

export interface StaffDirectory<Tx> {
  people(tx: Tx, staffIds: readonly string[]): Promise<Map<string, Person>>;
  /** Of those who wrote one down, by staff id. */
  phones(tx: Tx, staffIds: readonly string[]): Promise<Map<string, StaffPhone[]>>;
  everybody(tx: Tx): Promise<Person[]>;
  /** Everybody there ever was. */
  everybodyEver(tx: Tx): Promise<Person[]>;
  admins(tx: Tx): Promise<Person[]>;
  /** Present staff whose roles let them act on an alert: only they can be told in a chain. */
  acting(tx: Tx): Promise<ReadonlySet<string>>;
  /** Everybody who has one of the roles. */
  withRole(tx: Tx, roles: readonly StaffRole[]): Promise<Person[]>;
  /** Those who have a role now, and where mails reach them. */
  toMail(tx: Tx, role: StaffRole): Promise<{ id: string; email: string; locale: Locale }[]>;
  businessHours(tx: Tx): Promise<BusinessHours>;
  programmeName(tx: Tx): Promise<string>;
}

/** What was said with an event, which the event itself may not carry; as far as it is open. */
export interface EventDetail {
  note?: string;
  /** What was answered by then, and how the answers stand now. */
  answers?: CheckInAnswers;
  answersNow?: CheckInAnswers;
  /** What each save of the check-in added, all of them; and whether it has been finished by now. */
  said?: Said[];
  finished?: boolean;
}

export interface EventDetailSource<Tx> {
  readonly for: readonly EventType[];
  /** By the id of the event. */
  details(tx: Tx, events: readonly DomainEvent[], sight: Sight): Promise<Map<string, EventDetail>>;
}

/** Who a rule tells first of what a patient said, and how long they have to take it on. */
export interface FirstStep {
  roles: ChainRole[];
  within: Span;
}

export interface RuleDirectory<Tx> {
  /** By the key of the rule, as the organisation's rules stand: those that are off are missing. */
  firstSteps(tx: Tx): Promise<Map<string, FirstStep>>;
}

/** Everything that a context keeps about a patient, by name, for the patient to take along. */
export interface ExportSource<Tx> {
  parts(tx: Tx, patientId: string): Promise<Record<string, unknown>>;
}

/** Injection tokens of the ports. */
export const ports = {
  checkInFacts: Symbol('CheckInFacts'),
  patientFacts: Symbol('PatientFacts'),
  checkInHistory: Symbol('CheckInHistory'),
  patientDirectory: Symbol('PatientDirectory'),
  careTeamDirectory: Symbol('CareTeamDirectory'),
  staffDirectory: Symbol('StaffDirectory'),
  ruleDirectory: Symbol('RuleDirectory'),
  checkInExport: Symbol('CheckInExport'),
  alertExport: Symbol('AlertExport'),
} as const;
