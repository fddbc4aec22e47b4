import type { z } from 'zod';
import {
  type AftercareKind,
  type CareTeamRole,
  type ContactChannel,
  type FollowUpClock,
  type FollowUpKind,
  isRoundTheClock,
  type LevelOfCare,
  type NewEvent,
} from '#contracts';
import { DomainError } from '#kernel';
import type { BusinessHours } from '#ports';
import { about, aboutItem, decided } from '../decided.js';
import { dayOf, endOfBusinessDay, endOfDay, in72Hours } from '../hand-off/due.js';
import { assertMoment } from '../move/propose.js';
import {
  type Acting,
  type Decided,
  type FollowUp,
  type HandoffItem,
  isPending,
  nextClock,
  type Transition,
  type World,
} from '../transition.js';

interface Promised {
  kind: FollowUpKind;
  clocks: { clock: FollowUpClock; dueAt: Date }[];
}

/**
 * What is owed to everybody who moves. First contact by a human within 72 hours and within two business days, and a visit within
 * seven days (HEDIS FUH, CMS TCM); not where staff are there round the clock. A review at thirty days for all.
 */
export function promisedAfter(to: LevelOfCare, at: Date, hours: BusinessHours): Promised[] {
  const review: Promised = { kind: 'review', clocks: [{ clock: 'thirty-days', dueAt: endOfDay(at, 30, hours) }] };
  if (isRoundTheClock(to)) return [review];
  const both: Promised['clocks'] = [
    { clock: '72-hours', dueAt: in72Hours(at) },
    { clock: 'two-business-days', dueAt: endOfBusinessDay(at, 2, hours) },
  ];
  const visit: Promised['clocks'] = [{ clock: 'seven-days', dueAt: endOfDay(at, 7, hours) }];
  return [
    { kind: 'first-contact', clocks: both.sort((a, b) => +a.dueAt - +b.dueAt) },
    { kind: 'visit', clocks: visit },
    review,
  ];
}

export interface Contact {
  at: Date;
  channel: ContactChannel;
  reached: boolean;
  note: string | null;
}

const inPerson = ({ channel }: Contact): boolean => channel === 'in-person' || channel === 'video';

/** Somebody spoke with the patient, saw them, or tried to. Who was seen has been spoken with, too. */
export function recordContact(
  before: Transition,
  followUpId: string,
  by: Acting,
  contact: Contact,
  world: World,
): Decided {
  const { now } = world;
  const one = pending(before, followUpId);
  assertCounts(before, one, contact, world);
  const data = {
    ...about(before),
    followUpId,
    followUp: one.kind,
    at: contact.at.toISOString(),
    channel: contact.channel,
  };
  const note = contact.note ?? one.note;
  if (!contact.reached) {
    const tried = { ...one, tries: one.tries + 1, note };
    return decided(before, { followUps: replaced(before, tried) }, [{ type: 'follow-up.tried', data }], now);
  }
  const held = { at: contact.at, by: by.staffId, channel: contact.channel, writtenAt: now };
  const settled: FollowUp[] = [{ ...one, status: 'held', held, note }];
  const events: NewEvent[] = [{ type: 'follow-up.held', data }];
  const first = before.followUps.find(({ kind, status }) => kind === 'first-contact' && status === 'pending');
  if (one.kind === 'visit' && first) {
    settled.push({ ...first, status: 'held', held });
    events.push({ type: 'follow-up.held', data: { ...data, followUpId: first.id, followUp: first.kind } });
  }
  const followUps = before.followUps.map((each) => settled.find(({ id }) => id === each.id) ?? each);
  if (before.state !== 'accepted' || !isFollowedUp(followUps)) return decided(before, { followUps }, events, now);
  return decided(
    before,
    { followUps, state: 'followed-up' },
    [...events, { type: 'transition.followed-up', data: about(before) }],
    now,
  );
}

/** First contact and visit were held; where neither was promised, the review. */
function isFollowedUp(followUps: readonly FollowUp[]): boolean {
  const early = followUps.filter(({ kind }) => kind === 'first-contact' || kind === 'visit');
  const asked = early.length ? early : followUps.filter(({ kind }) => kind === 'review');
  return asked.every(({ status }) => status === 'held');
}

/** @throws DomainError FOLLOW_UP.NOT_YET, FOLLOW_UP.SAME_DAY */
function assertCounts({ movedAt }: Transition, { kind }: FollowUp, contact: Contact, { now, hours }: World): void {
  const refuse = (code: 'FOLLOW_UP.NOT_YET' | 'FOLLOW_UP.SAME_DAY', field: string): never => {
    throw new DomainError(code, undefined, [{ field: `/${field}`, message: 'It does not count.' }]);
  };
  if (!movedAt || contact.at > now || contact.at < movedAt) refuse('FOLLOW_UP.NOT_YET', 'at');
  if (!contact.reached) return;
  if (kind === 'visit' && !inPerson(contact)) refuse('FOLLOW_UP.NOT_YET', 'channel');
  const sameDay = dayOf(contact.at, hours.timeZone).equals(dayOf(movedAt!, hours.timeZone));
  if ((kind === 'visit' || kind === 'first-contact') && inPerson(contact) && sameDay)
    refuse('FOLLOW_UP.SAME_DAY', 'at');
}

export interface Aftercare {
  id: string;
  kind: z.infer<typeof AftercareKind>;
  dueAt: Date;
  ownerRole: CareTeamRole;
  ownerId: string;
}

export function planAftercare(before: Transition, { dueAt, ...given }: Aftercare, { now }: World): Decided {
  if (!before.movedAt) throw new DomainError('TRANSITION.NOT_NOW');
  assertMoment(dueAt, now, '/dueAt');
  const clocks = [{ clock: 'planned' as const, dueAt, missedAt: null }];
  const one: FollowUp = { ...given, clocks, status: 'pending', held: null, tries: 0, note: null };
  const { ownerRole, ownerId } = one;
  const data = {
    ...{ ...about(before), followUpId: one.id, followUp: one.kind, ownerRole, ownerId },
    clocks: [{ clock: 'planned' as const, dueAt: dueAt.toISOString() }],
  };
  return decided(before, { followUps: [...before.followUps, one] }, [{ type: 'follow-up.planned', data }], now);
}

/** What is owed to everybody who moves cannot be called off. @throws DomainError TRANSITION.NOT_NOW */
export function callOffAftercare(before: Transition, followUpId: string, reason: string, { now }: World): Decided {
  const one = pending(before, followUpId);
  if (['first-contact', 'visit', 'review'].includes(one.kind)) throw new DomainError('TRANSITION.NOT_NOW');
  return decided(
    before,
    { followUps: replaced(before, { ...one, status: 'called-off', note: reason }) },
    [calledOff(before, one)],
    now,
  );
}

const calledOff = (of: Transition, { id, kind }: FollowUp): NewEvent => ({
  type: 'follow-up.called-off',
  data: { ...about(of), followUpId: id, followUp: kind },
});

/**
 * The patient has moved on: what was still owed after the move before is owed after this one, and what was still to be done for it does not
 * apply any more. A worry that nobody answered stays open, and the move with it.
 */
export function endByNextMove(before: Transition, by: Acting, { now }: World): Decided | null {
  if (before.state !== 'accepted' && before.state !== 'followed-up') return null;
  const ends = (item: HandoffItem): boolean => isPending(item) && item.kind !== 'patients-worry';
  const settled = { by: by.staffId, at: now, reason: null };
  const items = before.items.map((item) =>
    ends(item) ? { ...item, status: 'not-applicable' as const, settled } : item,
  );
  const followUps = before.followUps.map((one) => (isPending(one) ? { ...one, status: 'called-off' as const } : one));
  const events: NewEvent[] = [
    ...before.followUps.filter(isPending).map((one) => calledOff(before, one)),
    ...before.items.filter(ends).map(
      (item): NewEvent => ({
        type: 'handoff-item.settled',
        data: { ...aboutItem(before, item), status: 'not-applicable' },
      }),
    ),
  ];
  if (items.some(isPending)) return decided(before, { items, followUps }, events, now);
  const closed: NewEvent = { type: 'transition.closed', data: about(before) };
  return decided(before, { state: 'closed', items, followUps }, [...events, closed], now);
}

/** One clock after the other: each is said once. */
export function missClocks(before: Transition, followUpId: string, { now }: World): Decided | null {
  const one = before.followUps.find(({ id }) => id === followUpId);
  const due = one && nextClock(one);
  if (!one || !due || due > now) return null;
  const late = one.clocks.filter(({ dueAt, missedAt }) => !missedAt && dueAt <= now);
  const clocks = one.clocks.map((clock) => (late.includes(clock) ? { ...clock, missedAt: now } : clock));
  const events = late.map(
    ({ clock }): NewEvent => ({
      type: 'follow-up.missed',
      data: { ...about(before), followUpId, followUp: one.kind, clock },
    }),
  );
  return decided(before, { followUps: replaced(before, { ...one, clocks }) }, events, now);
}

function pending({ followUps }: Transition, id: string): FollowUp {
  const one = followUps.find((each) => each.id === id);
  if (!one) throw new DomainError('FOLLOW_UP.NOT_FOUND');
  if (!isPending(one)) throw new DomainError('FOLLOW_UP.SETTLED');
  return one;
}

const replaced = ({ followUps }: Transition, by: FollowUp): FollowUp[] =>
  followUps.map((one) => (one.id === by.id ? by : one));
