import type { CareTeamRole, ChainRole } from '#contracts';
import type { Transaction } from '#kernel';

export interface RoleHolder {
  role: ChainRole;
  staffId: string;
}

export interface PatientsTeam {
  careTeamId: string;
  /** The patient is a stand-in: what is said about them is to try a rule out. */
  isTest: boolean;
  /** Who holds roles on it right now and may act, and the admins. A role that no such person holds has no entry. */
  holders: RoleHolder[];
  /** Who holds a role and may not act: gone, or without a role in the organisation that lets them. */
  unable: RoleHolder[];
}

/** One team, with those who hold its roles and may act. */
export interface NamedTeam {
  id: string;
  name: string;
  holders: readonly RoleHolder[];
}

export interface CareTeamDirectory {
  /** The team that looks after a patient; null where there is no such patient. */
  teamOf(tx: Transaction, patientId: string): Promise<PatientsTeam | null>;
  /** Who can be told about each of many patients. A query or two however many. */
  holdersOf(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, RoleHolder[]>>;
  /** Those who are on the team that looks after a patient, with their roles. */
  membersOf(tx: Transaction, patientId: string): Promise<{ staffId: string; roles: CareTeamRole[] }[]>;
  /** By id; an unknown one is left out. A query or two however many. */
  byIds(tx: Transaction, careTeamIds: readonly string[]): Promise<Map<string, NamedTeam>>;
  /** Teams that a member of the staff is on. */
  teamsOf(tx: Transaction, staffId: string): Promise<{ careTeamId: string; name: string; roles: CareTeamRole[] }[]>;
}
