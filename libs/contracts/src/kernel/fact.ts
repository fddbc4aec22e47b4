import type { z } from 'zod';
import type { ConsentCategory } from './consent-category.js';

/** What kind of value a fact has, and so what a condition may ask of it. `ordered`: from least to most. */
export type FactKind =
  | { kind: 'number'; unit: 'check-ins' | 'hours' | 'days' | 'percent' | 'points' | 'alerts' | 'items' }
  | { kind: 'yes-no' }
  | { kind: 'one-of' | 'ordered' | 'several-of'; options: readonly string[] };

/**
 * Something that a rule may ask about a patient, declared by the context that owns it. It is read from its owner at the moment
 * of evaluation; null means that it is not known, and what is not known never matches.
 */
export type FactDescription<Item extends string = string> = FactKind & {
  readonly value: z.ZodType;
  /** `event`: only the event that wakes the rule says it. `now`: how things stand, whichever event asks. */
  readonly of: 'now' | 'event';
  /** Events that can change what it says: a rule that asks for it waits for one of them. */
  readonly changedBy: readonly string[];
  /** Of a percentage: the fact that says how much it is of; a rule that asks for the one asks for the other too. */
  readonly floor?: string;
  /** Answers of a check-in that feed it: it is news where one of them is. */
  readonly items: readonly Item[];
  /** What the patient can close for others; null: part of the alert itself, which always reaches the team. */
  readonly category: ConsentCategory | null;
  readonly says: string;
};
