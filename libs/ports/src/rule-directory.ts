import type { ChainRole, Span } from '#contracts';
import type { Transaction } from '#kernel';

/** Who a rule tells first of what a patient said, and how long they have to take it on. */
export interface FirstStep {
  roles: ChainRole[];
  within: Span;
}

export interface RuleDirectory {
  /** By the key of the rule, as the organisation's rules stand: those that are off are missing. */
  firstSteps(tx: Transaction): Promise<Map<string, FirstStep>>;
  /** Hours of silence that some rule asks for: silence is told when they are over. */
  quietHours(tx: Transaction): Promise<readonly number[]>;
}
