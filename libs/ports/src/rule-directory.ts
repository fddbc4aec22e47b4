import type { ChainRole, LevelOfCare, RuleContent, Span } from '#contracts';
import type { Transaction } from '#kernel';

/** Who a rule tells first of what a patient said, and how long they have to take it on. */
export interface FirstStep {
  roles: ChainRole[];
  within: Span;
}

export interface RuleDirectory {
  /**
   * For each level of care, by the key of the rule, as the organisation's rules stand: those that are off, or not in force at the
   * level, are missing.
   */
  firstSteps(tx: Transaction): Promise<(level: LevelOfCare) => Map<string, FirstStep>>;
  /** By the key of each rule that is not put away, what class it is of. */
  classes(tx: Transaction): Promise<ReadonlyMap<string, RuleContent['class']>>;
  /** Hours of silence that some rule asks for: silence is told when they are over. */
  quietHours(tx: Transaction): Promise<readonly number[]>;
}
