import { isPending, type Transition } from './transition.js';

/** What it takes to say whose turn it is: open items and follow-ups alone. */
type Going = Pick<Transition, 'state' | 'coordinatorId' | 'receiverId'> & {
  items: readonly Pick<Transition['items'][number], 'status' | 'blocks' | 'dueAt' | 'ownerId'>[];
  followUps: readonly Pick<Transition['followUps'][number], 'status' | 'clocks' | 'ownerId'>[];
};

/** Whose move it is: the owner of what is due next and keeps the next step waiting, or whoever takes that step. */
export function turnOf(of: Going): string | null {
  const owner = (blocks: readonly string[]): string | undefined =>
    of.items.filter((item) => isPending(item) && blocks.includes(item.blocks)).sort((a, b) => +a.dueAt - +b.dueAt)[0]
      ?.ownerId;
  switch (of.state) {
    case 'proposed':
    case 'ready':
      return of.coordinatorId;
    case 'preparing':
      return owner(['ready']) ?? of.coordinatorId;
    case 'handed-off':
      return owner(['ready', 'acceptance']) ?? of.receiverId;
    case 'accepted':
    case 'followed-up':
      return nextFollowUp(of) ?? of.coordinatorId;
    default:
      return null;
  }
}

function nextFollowUp({ followUps }: Going): string | undefined {
  const due = ({ clocks }: Going['followUps'][number]): number => Math.min(...clocks.map(({ dueAt }) => +dueAt));
  return followUps.filter(isPending).sort((a, b) => due(a) - due(b))[0]?.ownerId;
}
