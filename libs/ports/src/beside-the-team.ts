import type { CareTeamRole, ConsentCategory } from '#contracts';
import { contributionPoint, type Transaction } from '#kernel';

/** Somebody who is let to a patient without being on their team. */
export type BesideTheTeam = { staffId: string; until: Date | null } & (
  | { why: 'move'; opens: readonly ConsentCategory[] }
  | { why: 'team-before'; roles: CareTeamRole[] }
);

/** What lets people to a patient besides their team: the patient is shown each of them, and can close categories to them. */
export interface LetsBesideTheTeam {
  besideTheTeam(tx: Transaction, patientId: string): Promise<BesideTheTeam[]>;
}

export const besideTheTeam = contributionPoint<LetsBesideTheTeam>('who is let to a patient beside the team');
