import type { LevelOfCare, ProtocolContent } from '#contracts';
import type { Transaction } from '#kernel';

/** The protocol pack that is in force at a level of care. */
export interface ProtocolInForce {
  version: number;
  content: ProtocolContent;
}

/** Keys of care rules that are not evaluated for patients of a level. Empty while no pack leaves one out. */
export type RulesLeftOut = ReadonlyMap<LevelOfCare, ReadonlySet<string>>;

export interface ProtocolDirectory {
  ofLevel(tx: Transaction, level: LevelOfCare): Promise<ProtocolInForce>;
  /**
   * As of a moment, or now. Saving a pack also raises the revision of the organisation's rules: who keeps what is read here
   * beside that revision needs not ask again.
   */
  rulesLeftOut(tx: Transaction, at?: Date): Promise<RulesLeftOut>;
}
