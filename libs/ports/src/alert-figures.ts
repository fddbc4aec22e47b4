import type { Facts, NotUsefulReason, RuleFigures } from '#contracts';
import type { Transaction } from '#kernel';

/** What became of the alerts that were raised under one version of a rule; `version` null: under any of them. */
export interface VersionFigures {
  ruleId: string;
  version: number | null;
  figures: RuleFigures;
}

/** An alert that somebody judged, and what its rule saw, each time it matched. */
export interface JudgedAlert {
  useful: boolean;
  seen: Partial<Facts>[];
}

/** An alert of one patient: when it stood open, and which events its rule looked at. */
export interface StandingAlert {
  id: string;
  ruleId: string;
  raisedAt: Date;
  resolvedAt: Date | null;
  eventIds: string[];
}

/** How alerts went, for whoever asks about the rules that raised them: counts, and nothing that says whose alerts they are. */
export interface AlertFigures {
  /** Two queries, however many rules. Test patients are left out. */
  byVersion(tx: Transaction, ruleIds: readonly string[], since: Date): Promise<VersionFigures[]>;
  /** Newest first, at most 500. */
  judged(tx: Transaction, ruleId: string, version: number, since: Date): Promise<JudgedAlert[]>;
  /** Alerts of a patient that were open at some time between two moments. */
  standing(tx: Transaction, patientId: string, from: Date, to: Date): Promise<StandingAlert[]>;
}

export const noFigures = (): RuleFigures => ({
  ...{ fired: 0, acknowledged: 0, actedOn: 0, pastFirstStep: 0, minutesToAcknowledge: null, useful: 0, notUseful: 0 },
  reasons: {} as Partial<Record<NotUsefulReason, number>>,
});
