import type { LiveMessageName, LivePayload, liveMessages, RowHint } from '#contracts';
import { contributionPoint, type Transaction } from '#kernel';

/** Whom something concerns: the members of these teams as they are now, and these people. */
export interface Audience {
  readonly careTeamIds: readonly string[];
  readonly staffIds: readonly string[];
}

/** A row that changed, as it is now. A higher version replaces a lower one. */
export interface LiveRow<Says = object> {
  readonly id: string;
  readonly version: number;
  /** Id of the transaction that changed it last. */
  readonly position: string;
  readonly audience: Audience;
  readonly says: Says;
  /** For what a locked screen sounds for: whether it still waits for somebody. */
  readonly emergency?: 'waits' | 'over';
}

export interface LiveChange {
  readonly organisationId: string;
  readonly id: string;
  readonly version: number;
  readonly audience: Audience;
}

type Says<M extends LiveMessageName> = Omit<LivePayload<(typeof liveMessages)[M]>, 'position' | 'correlationId'>;

/**
 * One kind of row that screens hear of. The gateway sends `message` with what `read` says; what a lost message leaves open,
 * `changesSince` finds, and a query of the client fills.
 */
export interface LiveSource<M extends LiveMessageName = LiveMessageName> {
  /** As `tx.changed(kind, …)` names it. */
  readonly kind: string;
  readonly message: M;
  /** Those of one organisation, read together. */
  read(tx: Transaction, hints: readonly RowHint[]): Promise<LiveRow<Says<M>>[]>;
  /** Of every organisation, ids only: what was committed at the position or after it. */
  changesSince(position: string): Promise<LiveChange[]>;
  /** Whether an emergency of this kind waits for this person. */
  emergencyWaits?(tx: Transaction, staffId: string): Promise<boolean>;
}

/** What can be heard live. Two sources of one kind stop the start. */
export const liveSources = contributionPoint<LiveSource>('live sources');

/** Knows who may have a patient's record on the screen. */
export interface RecordWatchers {
  watchersOf(tx: Transaction, patientId: string): Promise<Audience>;
}

/** Who is told when what may be seen of a patient has changed. */
export const recordWatchers = contributionPoint<RecordWatchers>('watchers of a record');
