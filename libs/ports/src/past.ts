import type { CheckInAnswers, EventData, EventType, FactName, Facts } from '#contracts';
import { contributionPoint, type Transaction } from '#kernel';

/** What the owner of an event keeps beside it, as far as facts are made of it. */
export interface KeptBeside {
  /** Of an answer: the check-in as it stood after that save. */
  answers?: CheckInAnswers;
  /** Of an answer: what that save itself said. */
  said?: CheckInAnswers;
  /** The time zone of the patient's day. */
  zone?: string;
}

/** One thing that happened to a patient, as facts are made of it. */
export type Happening<T extends EventType = EventType> = {
  [K in T]: { id: string; type: K; at: number; data: EventData<K> } & KeptBeside;
}[T];

/** What one context knows of one patient, built up from what happened in the order of time. */
export interface FoldedFacts {
  take(happening: Happening): void;
  /** The values as of a moment that is not before the last happening; `event` is what is being looked at. */
  facts(names: ReadonlySet<FactName>, at: number, event: Happening | null): Partial<Facts>;
  /** What comes of time alone, the next after one moment and not after another; `quietHours` are those that rules ask for. */
  nextDue?(after: number, until: number, quietHours: readonly number[]): Happening | null;
}

/** How a context makes its facts of the past. The values come from the same code as those of now. */
export interface FactFold {
  readonly owns: readonly FactName[];
  readonly on: readonly EventType[];
  /** Events that come of time alone: made anew, since another version of a rule asks for other moments. */
  readonly makes?: readonly EventType[];
  begin(): FoldedFacts;
}

/** What a context keeps beside the events of its own, by the id of the event: read for many patients at once. */
export interface PastSource {
  readonly of: readonly EventType[];
  beside(tx: Transaction, patientIds: readonly string[], from: Date, to: Date): Promise<KeeperOfPast>;
}

export interface KeeperOfPast {
  /** Asked in the order of time, for each event of `of` once. */
  keptBeside(happening: Happening): KeptBeside;
}

export const pastSources = contributionPoint<PastSource>('what is kept beside past events');
