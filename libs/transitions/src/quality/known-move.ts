import type { FollowUpClock, FollowUpKind, LevelOfCare, TransitionGap, TransitionState } from '#contracts';

/** A transition, as far as figures are counted from it. */
export interface KnownMove {
  id: string;
  patientId: string;
  from: LevelOfCare;
  to: LevelOfCare;
  toTeamId: string;
  proposedAt: Date;
  movedAt: Date | null;
  steps: readonly { state: TransitionState; beganAt: Date; endedAt: Date | null }[];
  /** Each time that a receiver gave it back. */
  declinedAt: readonly Date[];
  followUps: readonly KnownFollowUp[];
  gaps: readonly { gap: TransitionGap; appearedAt: Date; closedAt: Date | null }[];
}

export interface KnownFollowUp {
  kind: FollowUpKind;
  clocks: readonly { clock: FollowUpClock; dueAt: Date }[];
  /** `writtenAt`: from when on anybody could know of it. */
  held: { at: Date; writtenAt: Date } | null;
}

/** A move as it was known at a moment: what happened later, or was written down later, had not happened. */
export function asKnownAt(move: KnownMove, asOf: Date): KnownMove | null {
  if (move.proposedAt > asOf) return null;
  const by = (at: Date | null): Date | null => (at && at <= asOf ? at : null);
  return {
    ...move,
    movedAt: by(move.movedAt),
    steps: move.steps.filter(({ beganAt }) => beganAt <= asOf).map((step) => ({ ...step, endedAt: by(step.endedAt) })),
    declinedAt: move.declinedAt.filter((at) => at <= asOf),
    followUps: move.followUps.map((one) => ({
      ...one,
      held: one.held && one.held.writtenAt <= asOf ? one.held : null,
    })),
    gaps: move.gaps
      .filter(({ appearedAt }) => appearedAt <= asOf)
      .map((gap) => ({ ...gap, closedAt: by(gap.closedAt) })),
  };
}
