import type { NewEvent } from '#contracts';
import { gapsOf } from './hand-off/gaps.js';
import type { Decided, HandoffItem, Transition } from './transition.js';

/** Whom and what an event is about. */
export const about = ({ id, patientId }: Transition) => ({ patientId, transitionId: id });
export const aboutItem = (transition: Transition, { id, kind }: HandoffItem) => ({
  ...about(transition),
  itemId: id,
  item: kind,
});

/** The next state of a transition. Gaps that appeared or closed by it are events of their own, in the same breath. */
export function decided(before: Transition, change: Partial<Transition>, events: NewEvent[], now: Date): Decided {
  const moved = change.state && change.state !== before.state ? { stateSince: now } : {};
  const next = { ...before, ...change, ...moved, version: before.version + 1 };
  const gaps = gapsOf(next);
  const appeared = gaps.filter((gap) => !before.gaps.includes(gap));
  const closed = before.gaps.filter((gap) => !gaps.includes(gap));
  return {
    transition: { ...next, gaps },
    events: [
      ...events,
      ...appeared.map((gap): NewEvent => ({ type: 'transition.gap-appeared', data: { ...about(next), gap } })),
      ...closed.map((gap): NewEvent => ({ type: 'transition.gap-closed', data: { ...about(next), gap } })),
    ],
  };
}

/** One item in the place of what it was. */
export const withItem = (transition: Transition, item: HandoffItem): HandoffItem[] =>
  transition.items.map((one) => (one.id === item.id ? item : one));
