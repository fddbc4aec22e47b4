import type { LevelOfCare, ProtocolContent } from '#contracts';
import type { Transaction } from '#kernel';

export interface ProtocolDirectory {
  /** What the newest pack of a level says. Each level has one: where nobody changed it, the one that ships. */
  ofLevel(tx: Transaction, level: LevelOfCare): Promise<{ version: number; content: ProtocolContent }>;
}
