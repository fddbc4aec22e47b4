import type { EventType, TransitionGap, TransitionState } from '#contracts';
import type { Happening } from '#ports';

/** A transition, as far as facts are made of it. */
export interface KnownTransition {
  id: string;
  state: TransitionState;
  /** Who is to take over: a hand-off that goes to somebody else is handed off anew. */
  receiver: string;
  gaps: Set<TransitionGap>;
  /** When each open item is due, by its id. */
  due: Map<string, number>;
}

/** Where a transition stands after an event. */
const stateAfter: Partial<Record<EventType, TransitionState>> = {
  'transition.preparation-began': 'preparing',
  'transition.became-ready': 'ready',
  'transition.handed-off': 'handed-off',
  'transition.declined': 'preparing',
  'transition.accepted': 'accepted',
  'transition.followed-up': 'followed-up',
  'transition.closed': 'closed',
  'transition.cancelled': 'cancelled',
};

/** Events that facts about transitions are made of. */
export const notedEvents = [
  'transition.proposed',
  'transition.preparation-began',
  'transition.became-ready',
  'transition.handed-off',
  'transition.declined',
  'transition.receiver-lost',
  'transition.revised',
  'transition.accepted',
  'transition.followed-up',
  'transition.closed',
  'transition.cancelled',
  'transition.gap-appeared',
  'transition.gap-closed',
  'handoff-item.added',
  'handoff-item.assigned',
  'handoff-item.reopened',
  'handoff-item.settled',
] as const satisfies EventType[];

export const receiverIn = ({ toTeamId, receiverId }: { toTeamId: string; receiverId: string | null }): string =>
  `${toTeamId} ${receiverId}`;

/** Writes down what an event changes of a transition that is known. */
export function note(of: KnownTransition, happening: Happening): void {
  of.state = stateAfter[happening.type] ?? of.state;
  switch (happening.type) {
    case 'transition.revised':
      if (of.state === 'handed-off' && of.receiver !== receiverIn(happening.data)) of.state = 'ready';
      of.receiver = receiverIn(happening.data);
      break;
    case 'transition.receiver-lost':
      if (of.state === 'ready' || of.state === 'handed-off') of.state = 'preparing';
      break;
    case 'transition.gap-appeared':
      of.gaps.add(happening.data.gap);
      break;
    case 'transition.gap-closed':
      of.gaps.delete(happening.data.gap);
      break;
    case 'handoff-item.added':
    case 'handoff-item.assigned':
    case 'handoff-item.reopened':
      of.due.set(happening.data.itemId, Date.parse(happening.data.dueAt));
      break;
    case 'handoff-item.settled':
      of.due.delete(happening.data.itemId);
      break;
  }
}
