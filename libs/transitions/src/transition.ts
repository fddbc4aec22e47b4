import type {
  CareTeamRole,
  ContactChannel,
  FollowUpClock,
  FollowUpKind,
  HandoffEvidence,
  HandoffItemKind,
  HandoffItemStatus,
  LevelOfCare,
  NewEvent,
  StaffRole,
  TemplateItem,
  TransitionGap,
  TransitionReason,
  TransitionState,
} from '#contracts';
import type { BusinessHours } from '#ports';

/** One thing that the hand-off has to hold, with somebody who owns it and a time. */
export interface HandoffItem {
  id: string;
  kind: HandoffItemKind;
  side: 'sender' | 'receiver';
  ownerRole: CareTeamRole;
  ownerId: string;
  dueAt: Date;
  /** How its time follows from the proposal or the move; null where somebody set it. */
  due: TemplateItem['due'] | null;
  blocks: 'ready' | 'acceptance' | 'nothing';
  status: HandoffItemStatus;
  /** Of a worry: the patient's words. */
  about: string | null;
  /** Also of an item that was opened again: what was written stays to be amended. */
  evidence: HandoffEvidence | null;
  settled: { by: string; at: Date; reason: string | null } | null;
  chased: { by: string; at: Date } | null;
  /** How often it was said that it is late: at its time, and a day later. */
  toldLate: 0 | 1 | 2;
}

export interface FollowUp {
  id: string;
  kind: FollowUpKind;
  ownerRole: CareTeamRole;
  ownerId: string;
  /** The next first. */
  clocks: readonly { clock: FollowUpClock; dueAt: Date; missedAt: Date | null }[];
  status: 'pending' | 'held' | 'called-off';
  held: { at: Date; by: string; channel: ContactChannel; writtenAt: Date } | null;
  tries: number;
  note: string | null;
}

/** A move of one patient from one level of care to another, with its hand-off and what follows it. */
export interface Transition {
  id: string;
  patientId: string;
  version: number;
  state: TransitionState;
  stateSince: Date;
  from: LevelOfCare;
  to: LevelOfCare;
  reasons: readonly TransitionReason[];
  why: string | null;
  plannedFor: Date;
  proposedAt: Date;
  proposedBy: string;
  coordinatorId: string;
  receiverId: string | null;
  sendingTeamId: string;
  receivingTeamId: string;
  templateVersion: number;
  gaps: readonly TransitionGap[];
  movedAt: Date | null;
  formerTeamSeesUntil: Date | null;
  synthesis: string | null;
  declined: { by: string; at: Date; reason: string } | null;
  /** `by` null: Holdfast itself. */
  cancelled: { by: string | null; at: Date; reason: string } | null;
  items: readonly HandoffItem[];
  followUps: readonly FollowUp[];
}

export interface Decided {
  transition: Transition;
  events: NewEvent[];
}

/** What a decision needs to know of the world at this moment. */
export interface World {
  now: Date;
  hours: BusinessHours;
}

/** Who decides. */
export interface Acting {
  staffId: string;
  roles: readonly StaffRole[];
}

export const isOpen = ({ state }: Pick<Transition, 'state'>): boolean =>
  state === 'proposed' || state === 'preparing' || state === 'ready' || state === 'handed-off';
export const isOver = ({ state }: Pick<Transition, 'state'>): boolean => state === 'closed' || state === 'cancelled';
export const isPending = ({ status }: { status: string }): boolean => status === 'pending';

/** Items that keep a step from being taken. What blocks "ready" and was opened again later keeps acceptance waiting too. */
export const blocking = (items: readonly HandoffItem[], step: 'ready' | 'acceptance'): HandoffItem[] =>
  items.filter(
    (item) => isPending(item) && (item.blocks === 'ready' || (step === 'acceptance' && item.blocks === 'acceptance')),
  );

/** Whoever is let to it by being named: nobody once it is over. After the move the receiver is on the team. */
export function namedIn(transition: Transition): string[] {
  if (isOver(transition)) return [];
  const owners = transition.items.filter(isPending).map(({ ownerId }) => ownerId);
  const receiver = isOpen(transition) && transition.receiverId ? [transition.receiverId] : [];
  return [...new Set([transition.coordinatorId, ...receiver, ...owners])].sort();
}

/** When it next has to be said that an item is late; null where it was said twice, or there is nothing to do. */
export function nextTelling(
  { status, toldLate, dueAt }: HandoffItem,
  transition: Pick<Transition, 'state'>,
): Date | null {
  if (status !== 'pending' || toldLate === 2 || isOver(transition)) return null;
  return toldLate === 0 ? dueAt : new Date(+dueAt + 24 * 3_600_000);
}

/** The next clock of a follow-up that has not run out. */
export const nextClock = ({ status, clocks }: FollowUp): Date | null =>
  (status === 'pending' && clocks.find(({ missedAt }) => !missedAt)?.dueAt) || null;

/** When something of it is next due, or has been due longest. */
export function nextDueAt(transition: Transition): Date | null {
  const due = [
    ...(isOver(transition) ? [] : transition.items.filter(isPending).map(({ dueAt }) => dueAt)),
    ...transition.followUps.filter(isPending).flatMap(({ clocks }) => clocks.map(({ dueAt }) => dueAt)),
  ];
  return due.length ? new Date(Math.min(...due.map(Number))) : null;
}
