import type { Transaction } from '#kernel';

/**
 * Who is told instead of whom, at the moment of sending. Everybody stands for themselves today; rotas, absences and deputies
 * are decided here and nowhere else.
 */
export interface Recipients {
  /** By whom was to be told; an empty list: they are gone, and nobody stands for them. */
  standingFor(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, string[]>>;
  /** Of these, those whom a chain can call. */
  onCall(tx: Transaction, staffIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Everybody whom a chain can call, with the names of their teams. */
  everybodyOnCall(tx: Transaction): Promise<{ staffId: string; teams: string[] }[]>;
  /** The coordinators of the teams that somebody is on; those of the organisation where none has one, else the admins. */
  coordinatorsOf(tx: Transaction, staffId: string): Promise<string[]>;
}
