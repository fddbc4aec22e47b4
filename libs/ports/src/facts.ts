import type { DomainEvent, FactName, Facts, RuleTrigger } from '#contracts';
import { contributionPoint, type Transaction } from '#kernel';
import type { FactFold } from './past.js';

/** Where facts are read. A context that owns some contributes one; a fact without an owner, or with two, stops the start. */
export interface FactSource {
  readonly owns: readonly FactName[];
  /** The same facts of the past, by the same code. */
  readonly fold: FactFold;
  /** Of the facts asked for, those that are this source's own. */
  facts(tx: Transaction, asked: AskedFacts): Promise<Partial<Facts>>;
}

export interface AskedFacts {
  names: ReadonlySet<FactName>;
  patientId: string;
  /** As of when. */
  at: Date;
  /** What is being looked at: some facts are what it says. */
  event: DomainEvent<RuleTrigger> | null;
}

export const factSources = contributionPoint<FactSource>('facts');
