import { type HandoffEvidence, type NewEvent, safetyItems } from '#contracts';
import { DomainError } from '#kernel';
import { aboutItem, decided, withItem } from '../decided.js';
import { added, assertMoment, holderOf, type Sides } from '../move/propose.js';
import {
  type Acting,
  type Decided,
  type HandoffItem,
  isOpen,
  isOver,
  isPending,
  type Transition,
  type World,
} from '../transition.js';
import { dueAgain } from './due.js';

const isLead = ({ roles }: Acting): boolean => roles.includes('clinical-lead');

/** Done again with the same evidence, it is done once. @throws DomainError HANDOFF_ITEM.OTHER_KIND, .SETTLED, .CLOSED, .NOT_FOUND */
export function doItem(
  before: Transition,
  itemId: string,
  by: Acting,
  evidence: HandoffEvidence,
  { now }: World,
): Decided {
  const item = pending(before, itemId);
  if (evidence.kind !== item.kind) throw new DomainError('HANDOFF_ITEM.OTHER_KIND');
  const settled = { by: by.staffId, at: now, reason: null };
  return settle(before, { ...item, status: 'done', evidence, settled }, now);
}

/** @throws DomainError HANDOFF_ITEM.SAFETY unless a clinical lead does it */
export function waiveItem(before: Transition, itemId: string, by: Acting, reason: string, { now }: World): Decided {
  return settle(before, without(pending(before, itemId), 'waived', by, reason, now), now);
}

/** @throws DomainError HANDOFF_ITEM.SAFETY unless a clinical lead does it */
export function markNotApplicable(
  before: Transition,
  itemId: string,
  by: Acting,
  reason: string,
  { now }: World,
): Decided {
  return settle(before, without(pending(before, itemId), 'not-applicable', by, reason, now), now);
}

function without(
  item: HandoffItem,
  status: 'waived' | 'not-applicable',
  by: Acting,
  reason: string,
  at: Date,
): HandoffItem {
  if (safetyItems.includes(item.kind) && !isLead(by)) throw new DomainError('HANDOFF_ITEM.SAFETY');
  return { ...item, status, settled: { by: by.staffId, at, reason } };
}

function settle(before: Transition, item: HandoffItem, now: Date): Decided {
  const { status } = item;
  if (status === 'pending') throw new Error('An item is settled by another state.');
  const event: NewEvent = { type: 'handoff-item.settled', data: { ...aboutItem(before, item), status } };
  return decided(before, { items: withItem(before, item) }, [event], now);
}

/** A new interval begins for the item; the age of the whole stays what it is. */
export function reopenItem(before: Transition, itemId: string, { now, hours }: World): Decided {
  const item = found(before, itemId);
  if (isPending(item)) throw new DomainError('HANDOFF_ITEM.NOT_SETTLED');
  const dueAt = dueAgain(item.dueAt, now, hours);
  const open: HandoffItem = { ...item, status: 'pending', settled: null, dueAt, toldLate: 0 };
  const data = { ...aboutItem(before, item), ownerId: item.ownerId, dueAt: dueAt.toISOString() };
  return decided(before, { items: withItem(before, open) }, [{ type: 'handoff-item.reopened', data }], now);
}

export function assignItem(
  before: Transition,
  itemId: string,
  { ownerId, dueAt }: { ownerId: string; dueAt?: Date },
  { now }: World,
): Decided {
  const item = pending(before, itemId);
  if (dueAt) assertMoment(dueAt, now, '/dueAt');
  const set = dueAt ? { dueAt, due: null, toldLate: 0 as const } : {};
  const next: HandoffItem = { ...item, ownerId, ...set, chased: null };
  const data = { ...aboutItem(before, item), ownerId, dueAt: next.dueAt.toISOString() };
  return decided(before, { items: withItem(before, next) }, [{ type: 'handoff-item.assigned', data }], now);
}

/** A reminder changes no owner and no time. */
export function chaseItem(before: Transition, itemId: string, by: Acting, { now }: World): Decided {
  const item = pending(before, itemId);
  const next = { ...item, chased: { by: by.staffId, at: now } };
  const data = { ...aboutItem(before, item), ownerId: item.ownerId };
  return decided(before, { items: withItem(before, next) }, [{ type: 'handoff-item.chased', data }], now);
}

/** What worries the patient is an item that somebody must answer: before the move nobody accepts over it. */
export function addWorry(
  before: Transition,
  { id, words }: { id: string; words: string },
  sides: Sides,
  { now, hours }: World,
): Decided {
  const open = isOpen(before);
  const ownerId = open
    ? (holderOf('therapist', sides.sender) ?? before.coordinatorId)
    : (before.receiverId ?? before.coordinatorId);
  const item: HandoffItem = {
    ...{ id, kind: 'patients-worry', side: open ? 'sender' : 'receiver', ownerRole: 'therapist', ownerId },
    ...{ dueAt: dueAgain(now, now, hours), due: null, blocks: open ? 'acceptance' : 'nothing', status: 'pending' },
    ...{ about: words, evidence: null, settled: null, chased: null, toldLate: 0 },
  };
  return decided(before, { items: [...before.items, item] }, [added(before, item)], now);
}

/** Said at its time and once more a day later; null where there is nothing to say. */
export function tellLate(before: Transition, itemId: string, { now }: World): Decided | null {
  const item = before.items.find(({ id }) => id === itemId);
  if (!item || !isPending(item) || isOver(before) || item.toldLate === 2) return null;
  const late = +now - +item.dueAt;
  const day = 24 * 3_600_000;
  if (late < (item.toldLate === 0 ? 0 : day)) return null;
  const toldLate = late >= day ? 2 : 1;
  const data = { ...aboutItem(before, item), ownerId: item.ownerId, hours: toldLate === 2 ? 24 : 0 } as const;
  return decided(
    before,
    { items: withItem(before, { ...item, toldLate }) },
    [{ type: 'handoff-item.overdue', data }],
    now,
  );
}

/** Owners who are gone: their open items go to the coordinator, who is somebody that can give them on. */
export function replaceOwner(before: Transition, gone: string, coordinatorId: string, { now }: World): Decided | null {
  const theirs = before.items.filter((item) => isPending(item) && item.ownerId === gone);
  const coordinates = before.coordinatorId === gone;
  const follow = before.followUps.filter((one) => isPending(one) && one.ownerId === gone);
  if (isOver(before) || (!theirs.length && !coordinates && !follow.length)) return null;
  const items = before.items.map((item) => (theirs.includes(item) ? { ...item, ownerId: coordinatorId } : item));
  const followUps = before.followUps.map((one) => (follow.includes(one) ? { ...one, ownerId: coordinatorId } : one));
  const events = theirs.map(
    (item): NewEvent => ({
      type: 'handoff-item.assigned',
      data: { ...aboutItem(before, item), ownerId: coordinatorId, dueAt: item.dueAt.toISOString() },
    }),
  );
  const change = { items, followUps, ...(coordinates && { coordinatorId }) };
  return decided(before, change, events, now);
}

/** @throws DomainError HANDOFF_ITEM.NOT_FOUND, HANDOFF_ITEM.CLOSED */
export function found(transition: Transition, itemId: string): HandoffItem {
  const item = transition.items.find(({ id }) => id === itemId);
  if (!item) throw new DomainError('HANDOFF_ITEM.NOT_FOUND');
  if (isOver(transition)) throw new DomainError('HANDOFF_ITEM.CLOSED');
  return item;
}

function pending(transition: Transition, itemId: string): HandoffItem {
  const item = found(transition, itemId);
  if (!isPending(item)) throw new DomainError('HANDOFF_ITEM.SETTLED');
  return item;
}
