import type { ErrorCode, NewEvent, TransitionCommand, WhyNot } from '#contracts';
import { DomainError } from '#kernel';
import { promisedAfter } from '../after-move/follow-up.js';
import { about, aboutItem, decided } from '../decided.js';
import { dueOf } from '../hand-off/due.js';
import {
  type Acting,
  blocking,
  type Decided,
  type HandoffItem,
  isOpen,
  isPending,
  type Transition,
  type World,
} from '../transition.js';
import { assertMoment } from './propose.js';
import { type ReceiverNow, steps, whyNot } from './steps.js';

const refusals: Readonly<Record<WhyNot, ErrorCode>> = {
  'not-in-this-state': 'TRANSITION.NOT_NOW',
  'items-block-ready': 'TRANSITION.ITEMS_OPEN',
  'items-block-acceptance': 'TRANSITION.ITEMS_OPEN',
  'no-receiver': 'TRANSITION.RECEIVER_MISSING',
  'receiver-not-on-team': 'TRANSITION.RECEIVER_NOT_ON_TEAM',
  'receiver-may-not-act': 'TRANSITION.RECEIVER_CANNOT_ACT',
  'not-the-receiver': 'TRANSITION.NOT_THE_RECEIVER',
  'synthesis-missing': 'TRANSITION.SYNTHESIS_MISSING',
  'follow-up-open': 'TRANSITION.FOLLOW_UP_OPEN',
  'moved-already': 'TRANSITION.MOVED_ALREADY',
  role: 'ACCESS.NOT_ALLOWED',
};

/** @throws DomainError with the reason that the page would have shown */
function assertPossible(
  transition: Transition,
  command: TransitionCommand,
  by: Acting,
  receiver: ReceiverNow | null = null,
): Partial<Transition> {
  const reason = whyNot(transition, command, by, receiver);
  if (!reason) return { state: steps[command].leads[transition.state] };
  const open = reason.startsWith('items-block') ? blocking(transition.items, 'acceptance') : [];
  const errors = open.map(({ id, kind }) => ({ field: `/items/${id}`, message: kind, code: kind }));
  throw new DomainError(refusals[reason], undefined, errors.length ? errors : undefined);
}

const step = (type: 'transition.preparation-began' | 'transition.became-ready' | 'transition.closed', of: Transition) =>
  [{ type, data: about(of) }] satisfies NewEvent[];

export const prepare = (before: Transition, by: Acting, { now }: World): Decided =>
  decided(before, assertPossible(before, 'prepare', by), step('transition.preparation-began', before), now);

export const makeReady = (before: Transition, by: Acting, { now }: World): Decided =>
  decided(before, assertPossible(before, 'make-ready', by), step('transition.became-ready', before), now);

export const close = (before: Transition, by: Acting, { now }: World): Decided =>
  decided(before, assertPossible(before, 'close', by), step('transition.closed', before), now);

/** Seen is not accepted: the sender stays responsible. */
export function handOff(before: Transition, by: Acting, receiver: ReceiverNow | null, { now }: World): Decided {
  const next = assertPossible(before, 'hand-off', by, receiver);
  const data = { ...about(before), receiverId: before.receiverId! };
  return decided(before, next, [{ type: 'transition.handed-off', data }], now);
}

export function decline(before: Transition, by: Acting, reason: string, { now }: World): Decided {
  const next = assertPossible(before, 'decline', by);
  const data = { ...about(before), receiverId: by.staffId };
  const declined = { by: by.staffId, at: now, reason };
  return decided(before, { ...next, declined }, [{ type: 'transition.declined', data }], now);
}

/** Nothing of it stays open: what was still to be done does not apply any more. */
export function cancel(before: Transition, by: Acting, reason: string, { now }: World): Decided {
  const next = assertPossible(before, 'cancel', by);
  const settled = { by: by.staffId, at: now, reason };
  const items = before.items.map(
    (item): HandoffItem => (isPending(item) ? { ...item, status: 'not-applicable', settled } : item),
  );
  const ended = before.items.filter(isPending).map(
    (item): NewEvent => ({
      type: 'handoff-item.settled',
      data: { ...aboutItem(before, item), status: 'not-applicable' },
    }),
  );
  const cancelled = { by: by.staffId, at: now, reason };
  const events: NewEvent[] = [{ type: 'transition.cancelled', data: about(before) }, ...ended];
  return decided(before, { ...next, cancelled, items }, events, now);
}

export interface Revision {
  plannedFor?: Date;
  receiverId?: string | null;
  receivingTeamId?: string;
  coordinatorId?: string;
}

/** Another moment, receiver, team or coordinator. Times that follow from the move follow it. */
export function revise(before: Transition, by: Acting, revision: Revision, { now, hours }: World): Decided {
  const next = assertPossible(before, 'revise', by);
  const given = Object.fromEntries(Object.entries(revision).filter(([, value]) => value !== undefined)) as Revision;
  if (given.plannedFor) assertMoment(given.plannedFor, now);
  const { plannedFor = before.plannedFor } = given;
  const moved = +plannedFor !== +before.plannedFor;
  const events: NewEvent[] = [];
  const items = before.items.map((item) => {
    if (!moved || !isPending(item) || item.due?.from !== 'move') return item;
    const dueAt = dueOf(item.due, before.proposedAt, plannedFor, now, hours);
    if (+dueAt === +item.dueAt) return item;
    const data = { ...aboutItem(before, item), ownerId: item.ownerId, dueAt: dueAt.toISOString() };
    events.push({ type: 'handoff-item.assigned', data });
    return { ...item, dueAt, toldLate: 0 as const };
  });
  // Handed off to somebody: that stands unless it is to go to somebody else.
  const others = given.receiverId !== undefined && given.receiverId !== before.receiverId;
  const otherTeam = given.receivingTeamId !== undefined && given.receivingTeamId !== before.receivingTeamId;
  const state = before.state === 'handed-off' && !others && !otherTeam ? before.state : next.state!;
  const { receivingTeamId: toTeamId, receiverId, coordinatorId } = { ...before, ...given };
  const data = { ...about(before), plannedFor: plannedFor.toISOString(), toTeamId, receiverId, coordinatorId };
  return decided(before, { ...given, state, items }, [{ type: 'transition.revised', data }, ...events], now);
}

export interface Acceptance {
  synthesis: string;
  formerTeamSeesForDays: number;
  protocolVersion: number;
  /** The role in which the receiver takes the patient over. */
  receiverRole: HandoffItem['ownerRole'];
}

/**
 * The one moment in which responsibility moves. Level, team, check-ins and rules follow `transition.accepted` within the same
 * transaction; what is promised for afterwards begins here.
 */
export function accept(
  before: Transition,
  by: Acting,
  given: Acceptance,
  receiver: ReceiverNow | null,
  { now, hours }: World,
  newId: () => string,
): Decided {
  const next = assertPossible(before, 'accept', by, receiver);
  const otherTeam = before.receivingTeamId !== before.sendingTeamId;
  const until = otherTeam && given.formerTeamSeesForDays > 0;
  const formerTeamSeesUntil = until ? new Date(+now + given.formerTeamSeesForDays * 86_400_000) : null;
  const owner = { ownerRole: given.receiverRole, ownerId: by.staffId };
  const followUps = promisedAfter(before.to, now, hours).map(({ kind, clocks }) => ({
    ...{ id: newId(), kind, ...owner, clocks: clocks.map((clock) => ({ ...clock, missedAt: null })) },
    ...{ status: 'pending' as const, held: null, tries: 0, note: null },
  }));
  const { from, to, sendingTeamId: fromTeamId, receivingTeamId: toTeamId } = before;
  const moved: NewEvent = {
    type: 'transition.accepted',
    data: {
      ...{ ...about(before), from, to, fromTeamId, toTeamId, receiverId: by.staffId },
      ...{ protocolVersion: given.protocolVersion, formerTeamSeesUntil: formerTeamSeesUntil?.toISOString() ?? null },
    },
  };
  const planned = followUps.map(({ id, kind, clocks }): NewEvent => {
    const due = clocks.map(({ clock, dueAt }) => ({ clock, dueAt: dueAt.toISOString() }));
    return {
      type: 'follow-up.planned',
      data: { ...about(before), followUpId: id, followUp: kind, ...owner, clocks: due },
    };
  });
  const change = { ...next, movedAt: now, formerTeamSeesUntil, synthesis: given.synthesis, followUps };
  return decided(before, change, [moved, ...planned], now);
}

/** The receiver has left the organisation: somebody else has to be found, and a hand-off that waited for them returns. */
export function loseReceiver(before: Transition, staffId: string, { now }: World): Decided | null {
  if (!isOpen(before) || before.receiverId !== staffId) return null;
  const state = before.state === 'handed-off' || before.state === 'ready' ? 'preparing' : before.state;
  const data = { ...about(before), receiverId: staffId };
  return decided(before, { state, receiverId: null }, [{ type: 'transition.receiver-lost', data }], now);
}
