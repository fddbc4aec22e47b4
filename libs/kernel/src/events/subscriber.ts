import { SetMetadata } from '@nestjs/common';
import type { DomainEvent, EventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';

/** What a subscriber declares about itself. */
export interface Subscription<T extends EventType = EventType> {
  /** Stable name, `<context>.<do>`: written into the database, so renaming it loses what is under way. */
  name: string;
  on: readonly T[];
  /**
   * `queue`: at least once after the commit, exactly one effect, retried on failure.
   * `within`: inside the transaction that appends the event; fails with it. For a reaction without which the
   * event would be half a truth.
   */
  delivery: 'queue' | 'within';
  /** Where the unit of work said `tx.reactInline()`, reacts within it, as Holdfast, instead of by way of a queue. */
  inline?: true;
}

/**
 * Reacts to events, with its effects in the given transaction. It waits for nobody outside: `SendsWhen` is for that. On a queue, events of one patient come one at a
 * time but in any order: read state, do not trust the order of arrival.
 */
export interface HandlesEvents<T extends EventType = EventType> {
  handle(event: DomainEvent<T>, tx: Transaction): Promise<void>;
}

export const SUBSCRIPTION = 'holdfast:subscription';

/** Marks a provider as a subscriber. An unknown event or a name used twice stops the start. */
export const SubscribesTo =
  <T extends EventType>(subscription: Subscription<T>) =>
  <C extends new (...deps: never[]) => HandlesEvents<T>>(target: C): void => {
    SetMetadata(SUBSCRIPTION, subscription)(target);
  };
