import type { BreakGlassOutcome, BreakGlassView, Person } from '#contracts';
import type { Transaction } from '#kernel';

export const breakGlassEndsDeadline = 'break-glass.ends';

/** One record opened in an emergency. */
export interface BreakGlass {
  id: string;
  patientId: string;
  staffId: string;
  reason: string;
  openedAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  outcome: BreakGlassOutcome | null;
  reviewNote: string | null;
}

export const breakGlassColumns = `b.id, b.patient_id as "patientId", b.staff_id as "staffId", b.reason,
  b.opened_at as "openedAt", b.ends_at as "endsAt", b.ended_at as "endedAt", b.reviewed_at as "reviewedAt",
  b.reviewed_by as "reviewedBy", b.outcome, b.review_note as "reviewNote"`;

/** A row of `breakGlassColumns`, readable. */
export const decryptBreakGlass = <T extends BreakGlass>(tx: Transaction, access: T): T => ({
  ...access,
  reason: tx.decrypt('break_glass.reason', access.id, access.reason),
  reviewNote: tx.decrypt('break_glass.review_note', access.id, access.reviewNote),
});

export const toBreakGlassView = (access: BreakGlass, people: Map<string, Person>, now: Date): BreakGlassView => ({
  id: access.id,
  by: people.get(access.staffId)?.name ?? '',
  reason: access.reason,
  openedAt: access.openedAt.toISOString(),
  endsAt: (access.endedAt ?? access.endsAt).toISOString(),
  over: access.endedAt !== null || access.endsAt <= now,
  outcome: access.outcome,
});
