import type {
  AlertOutcome,
  AlertState,
  ChainRole,
  EscalationChain,
  Facts,
  Severity,
  Span,
  TraceCode,
} from '#contracts';
import type { RoleHolder } from '#ports';

/** The rule as it stood when it matched: an open alert keeps the version that it was raised under. */
export interface AlertRule {
  id: string;
  key: string;
  name: string;
  why: string;
  version: number;
}

/** One step as it went, or did not. */
export interface StepTaken {
  step: number;
  at: Date;
  staffIds: string[];
  skipped: 'vacant' | 'may-not-act' | 'already-told' | null;
}

/** Where the chain stands. */
export interface ChainRun {
  chain: EscalationChain;
  resolveWithin: Span;
  /** Grows each time the chain begins anew. */
  round: number;
  /** The step that waits for an answer; null when none does. */
  current: number | null;
  taken: StepTaken[];
  exhausted: boolean;
  /** What the latest match rested on: the same evidence again is not news. */
  evidence: string;
  /** It came because nothing was heard: an answer is what it waits for. Not known of alerts from before this was kept. */
  silence?: boolean;
  /** About a stand-in, to try a rule out: it counts in no figure. */
  test?: boolean;
}

export interface Alert {
  id: string;
  version: number;
  patientId: string;
  careTeamId: string;
  rule: AlertRule;
  severity: Severity;
  state: AlertState;
  occurrences: number;
  raisedAt: Date;
  changedAt: Date;
  run: ChainRun;
  notified: RoleHolder[];
  nextStepAt: Date | null;
  /** Of an alert about silence: when the patient first answered after it was raised. */
  answeredSince: Date | null;
  acknowledged: { by: string; at: Date; resolveBy: Date } | null;
  resolved: { by: string; at: Date; outcome: AlertOutcome; note: string | null } | null;
}

/** The staff whose names it shows. */
export const namedIn = ({ notified, acknowledged, resolved }: Alert): string[] => [
  ...new Set(
    [...notified.map(({ staffId }) => staffId), acknowledged?.by, resolved?.by].filter((id) => id !== undefined),
  ),
];

/** One line of the trace. */
export interface TraceLine {
  code: TraceCode;
  step?: number;
  roles?: ChainRole[];
  staffIds?: string[];
  facts?: Partial<Facts>;
  checkInIds?: string[];
  /** The event that the rule looked at: its owner keeps what was said with it. */
  eventId?: string;
  note?: string;
}
