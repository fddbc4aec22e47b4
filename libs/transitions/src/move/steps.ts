import type { StaffRole, TransitionCommand, TransitionState, WhyNot } from '#contracts';
import { type Acting, blocking, isPending, type Transition } from '../transition.js';

/** What the table cannot know from the transition alone. Left out: taken as good, for a page that only offers. */
export interface ReceiverNow {
  onTeam: boolean;
  mayAct: boolean;
}

type Guard = (transition: Transition, by: Acting, receiver: ReceiverNow | null) => WhyNot | null;

/** What a command asks of a transition, and where it leads from each state in which it can be given. */
export interface Step {
  readonly leads: { readonly [From in TransitionState]?: TransitionState };
  readonly guards: readonly Guard[];
  /** Staff roles that may give it, beside standing to the patient. */
  readonly roles: readonly StaffRole[];
  /** What the guards ask, in words. */
  readonly asks: string;
}

const coordinating: readonly StaffRole[] = ['coordinator', 'clinical-lead'];
const receiving: readonly StaffRole[] = ['clinician', 'clinical-lead', 'coordinator'];

const named: Guard = ({ receiverId }) => (receiverId ? null : 'no-receiver');
const receiverStands: Guard = (_, __, receiver) =>
  receiver && !receiver.mayAct ? 'receiver-may-not-act' : receiver && !receiver.onTeam ? 'receiver-not-on-team' : null;
const isReceiver: Guard = ({ receiverId }, { staffId }) => (receiverId === staffId ? null : 'not-the-receiver');
const ready: Guard = ({ items }) => (blocking(items, 'ready').length ? 'items-block-ready' : null);
const acceptable: Guard = ({ items }) => (blocking(items, 'acceptance').length ? 'items-block-acceptance' : null);
const followedUp: Guard = ({ items, followUps }) =>
  items.some(isPending) || followUps.some((one) => one.kind === 'review' && isPending(one)) ? 'follow-up-open' : null;

/**
 * The life of a transition, said once: for the decisions, for the table in docs/transitions.md, and for the page that says
 * why something cannot be done.
 */
export const steps: Readonly<Record<TransitionCommand, Step>> = {
  prepare: { leads: { proposed: 'preparing' }, guards: [], roles: coordinating, asks: '' },
  revise: {
    leads: { proposed: 'proposed', preparing: 'preparing', ready: 'ready', 'handed-off': 'ready' },
    guards: [],
    roles: coordinating,
    asks: 'A hand-off stands unless it is to go to another receiver or team.',
  },
  'make-ready': {
    leads: { preparing: 'ready' },
    guards: [ready],
    roles: coordinating,
    asks: 'No open item blocks it.',
  },
  'hand-off': {
    leads: { ready: 'handed-off' },
    guards: [named, receiverStands, ready],
    roles: coordinating,
    asks: 'A receiver is named, holds a role on the receiving team and may act; no open item blocks it.',
  },
  accept: {
    leads: { 'handed-off': 'accepted' },
    guards: [isReceiver, receiverStands, acceptable],
    roles: receiving,
    asks: 'It is the receiver, in their own words (the synthesis); no open item blocks it.',
  },
  decline: {
    leads: { 'handed-off': 'preparing' },
    guards: [isReceiver],
    roles: receiving,
    asks: 'It is the receiver, with a reason.',
  },
  cancel: {
    leads: { proposed: 'cancelled', preparing: 'cancelled', ready: 'cancelled', 'handed-off': 'cancelled' },
    guards: [],
    roles: coordinating,
    asks: 'With a reason. Open items end with it.',
  },
  close: {
    leads: { accepted: 'closed', 'followed-up': 'closed' },
    guards: [followedUp],
    roles: coordinating,
    asks: 'The review was held, and no item is open.',
  },
};

export const commands = Object.keys(steps) as TransitionCommand[];

/** Why somebody cannot give a command now; null: they can. */
export function whyNot(
  transition: Transition,
  command: TransitionCommand,
  by: Acting,
  receiver: ReceiverNow | null = null,
): WhyNot | null {
  const { leads, guards, roles } = steps[command];
  if (!leads[transition.state]) {
    const moved = transition.movedAt && command === 'cancel';
    return moved ? 'moved-already' : 'not-in-this-state';
  }
  if (!roles.some((role) => by.roles.includes(role))) return 'role';
  for (const guard of guards) {
    const reason = guard(transition, by, receiver);
    if (reason) return reason;
  }
  return null;
}

/** For each command, whether this person can give it now. */
export const possible = (transition: Transition, by: Acting): Record<TransitionCommand, WhyNot | null> =>
  Object.fromEntries(commands.map((command) => [command, whyNot(transition, command, by)])) as Record<
    TransitionCommand,
    WhyNot | null
  >;
