import type { HandoffEvidence } from '#contracts';
import type { Transaction } from '#kernel';
import type { FollowUp, HandoffItem, Transition } from './transition.js';

/** A row of `transition`, as it is stored. */
export interface TransitionRow extends Omit<Transition, 'declined' | 'cancelled' | 'items' | 'followUps'> {
  declinedBy: string | null;
  declinedAt: Date | null;
  declinedReason: string | null;
  cancelledBy: string | null;
  cancelledAt: Date | null;
  cancelledReason: string | null;
}

export const transitionColumns = `t.id, t.patient_id as "patientId", t.version, t.state, t.state_since as "stateSince",
  t.from_level as "from", t.to_level as "to", t.reasons, t.why, t.planned_for as "plannedFor",
  t.proposed_at as "proposedAt", t.proposed_by as "proposedBy", t.coordinator_id as "coordinatorId",
  t.receiver_id as "receiverId", t.sending_team_id as "sendingTeamId", t.receiving_team_id as "receivingTeamId",
  t.template_version as "templateVersion", t.gaps, t.moved_at as "movedAt",
  t.former_team_sees_until as "formerTeamSeesUntil", t.synthesis, t.declined_by as "declinedBy",
  t.declined_at as "declinedAt", t.declined_reason as "declinedReason", t.cancelled_by as "cancelledBy",
  t.cancelled_at as "cancelledAt", t.cancelled_reason as "cancelledReason"`;

export interface ItemRow extends Omit<HandoffItem, 'settled' | 'chased' | 'evidence'> {
  transitionId: string;
  evidence: string | null;
  settledBy: string | null;
  settledAt: Date | null;
  settledReason: string | null;
  chasedBy: string | null;
  chasedAt: Date | null;
}

export const itemColumns = `i.id, i.transition_id as "transitionId", i.kind, i.side, i.owner_role as "ownerRole",
  i.owner_id as "ownerId", i.due_at as "dueAt", i.due_rule as "due", i.blocks, i.status, i.about, i.evidence,
  i.settled_by as "settledBy", i.settled_at as "settledAt", i.settled_reason as "settledReason",
  i.chased_by as "chasedBy", i.chased_at as "chasedAt", i.told_late as "toldLate"`;

export interface FollowUpRow extends Omit<FollowUp, 'held' | 'clocks'> {
  transitionId: string;
  clocks: { clock: FollowUp['clocks'][number]['clock']; dueAt: string; missedAt: string | null }[];
  heldAt: Date | null;
  heldBy: string | null;
  channel: NonNullable<FollowUp['held']>['channel'] | null;
  writtenAt: Date | null;
}

export const followUpColumns = `f.id, f.transition_id as "transitionId", f.kind, f.owner_role as "ownerRole",
  f.owner_id as "ownerId", f.clocks, f.status, f.held_at as "heldAt", f.held_by as "heldBy", f.channel,
  f.written_at as "writtenAt", f.tries, f.note`;

export function toTransition(
  tx: Transaction,
  row: TransitionRow,
  items: readonly ItemRow[],
  followUps: readonly FollowUpRow[],
): Transition {
  const { declinedBy, declinedAt, declinedReason, cancelledBy, cancelledAt, cancelledReason, ...rest } = row;
  const words = <T extends string | null>(field: `transition.${string}`, text: T): T => tx.decrypt(field, row.id, text);
  return {
    ...rest,
    why: words('transition.why', row.why),
    synthesis: words('transition.synthesis', row.synthesis),
    declined:
      declinedBy && declinedAt
        ? { by: declinedBy, at: declinedAt, reason: words('transition.declined_reason', declinedReason ?? '') }
        : null,
    cancelled: cancelledAt
      ? { by: cancelledBy, at: cancelledAt, reason: words('transition.cancelled_reason', cancelledReason ?? '') }
      : null,
    items: items.map((item) => toItem(tx, item)),
    followUps: followUps.map((one) => toFollowUp(tx, one)),
  };
}

export function toItem(tx: Transaction, row: ItemRow): HandoffItem {
  const { settledBy, settledAt, settledReason, chasedBy, chasedAt, transitionId: _, ...rest } = row;
  const reason = tx.decrypt('handoff_item.settled_reason', row.id, settledReason);
  return {
    ...rest,
    about: tx.decrypt('handoff_item.about', row.id, row.about),
    evidence: evidenceOf(tx, row),
    settled: settledBy && settledAt ? { by: settledBy, at: settledAt, reason } : null,
    chased: chasedBy && chasedAt ? { by: chasedBy, at: chasedAt } : null,
  };
}

/** What cannot be decrypted is as good as not there: an item without readable evidence closes no gap. */
function evidenceOf(tx: Transaction, { id, evidence }: ItemRow): HandoffEvidence | null {
  const text = evidence && tx.decryptWhole('handoff_item.evidence', id, evidence);
  return text ? (JSON.parse(text) as HandoffEvidence) : null;
}

function toFollowUp(tx: Transaction, row: FollowUpRow): FollowUp {
  const { heldAt, heldBy, channel, writtenAt, transitionId: _, clocks, ...rest } = row;
  const held = heldAt && heldBy && channel && writtenAt ? { at: heldAt, by: heldBy, channel, writtenAt } : null;
  return {
    ...rest,
    note: tx.decrypt('follow_up.note', row.id, row.note),
    held,
    clocks: clocks.map(({ clock, dueAt, missedAt }) => ({
      clock,
      dueAt: new Date(dueAt),
      missedAt: missedAt === null ? null : new Date(missedAt),
    })),
  };
}

/** Rows of many transitions, by the transition that they belong to. */
export function byTransition<T extends { transitionId: string }>(rows: readonly T[]): Map<string, T[]> {
  const of = new Map<string, T[]>();
  for (const row of rows) of.set(row.transitionId, [...(of.get(row.transitionId) ?? []), row]);
  return of;
}
