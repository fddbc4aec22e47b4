import {
  type CheckInAnswers,
  type CheckInState,
  CheckInAnswers as Content,
  type NewEvent,
  type Said,
} from '#contracts';
import { DomainError } from '#kernel';
import { whatIsNew } from './what-is-new.js';

/** One window in which one patient is asked, and what came of it. */
export interface CheckIn {
  readonly id: string;
  readonly patientId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Until then nothing is said about a missing answer. Later than planned where Holdfast opened the window late. */
  readonly graceEndsAt: Date;
  readonly state: CheckInState;
  readonly remindersSent: 0 | 1 | 2;
  readonly answers: CheckInAnswers | null;
  /** What each save added, oldest first. The answers above are what they come to; words stand there only. */
  readonly said: readonly Said[];
  readonly answeredAt: Date | null;
  /** Answered after the window had closed. */
  readonly late: boolean;
}

export interface Decided {
  checkIn: CheckIn;
  events: NewEvent[];
}

/** Reminders go out when these parts of the window have passed without an answer (default). */
const reminders: readonly number[] = [0.5, 0.9];

const span = (checkIn: CheckIn) => ({
  patientId: checkIn.patientId,
  checkInId: checkIn.id,
  opensAt: checkIn.opensAt.toISOString(),
  closesAt: checkIn.closesAt.toISOString(),
});

/**
 * Brings a check-in up to `now` and says when it must be looked at next (null: never again). Safe to call at any
 * time and any number of times. After an outage only what still makes sense happens:
 * - never opened, window and grace over: `undeliverable`. Ours, never the patient's.
 * - opened late: the patient still has a whole window's length before it can count as missed; no reminder is sent in
 *   the same breath as the opening.
 * - a pause that covers the opening, or begins before anything was answered: `excused`.
 */
export function advance(
  checkIn: CheckIn,
  now: Date,
  { pausedUntil }: { pausedUntil: Date | null },
): Decided & { nextDueAt: Date | null } {
  const decided = step(checkIn, now, pausedUntil);
  return { ...decided, nextDueAt: nextDueAt(decided.checkIn) };
}

function step(checkIn: CheckIn, now: Date, pausedUntil: Date | null): Decided {
  if (checkIn.state === 'scheduled') {
    if (now < checkIn.opensAt) return { checkIn, events: [] };
    if (pausedUntil && pausedUntil > checkIn.opensAt) return ended(checkIn, 'excused');
    return now >= checkIn.graceEndsAt ? ended(checkIn, 'undeliverable') : opened(checkIn, now);
  }
  if (checkIn.state !== 'open') return { checkIn, events: [] };
  if ((pausedUntil ?? now) > now && !checkIn.answers) return ended(checkIn, 'excused');
  if (now >= checkIn.graceEndsAt) return ended(checkIn, checkIn.answers ? 'partial' : 'missed');
  return reminded(checkIn, now);
}

function opened(checkIn: CheckIn, now: Date): Decided {
  const length = checkIn.closesAt.getTime() - checkIn.opensAt.getTime();
  const open: CheckIn = {
    ...checkIn,
    state: 'open',
    graceEndsAt: new Date(Math.max(checkIn.graceEndsAt.getTime(), now.getTime() + length)),
    remindersSent: remindersDueBy(checkIn, now),
  };
  return { checkIn: open, events: [{ type: 'check-in.opened', data: span(open) }] };
}

/** One reminder at most: whoever is reminded late hears the later one only, and nothing once the window is over. */
function reminded(checkIn: CheckIn, now: Date): Decided {
  const due = remindersDueBy(checkIn, now);
  if (checkIn.answers || due === 0 || due <= checkIn.remindersSent) return { checkIn, events: [] };
  const after: CheckIn = { ...checkIn, remindersSent: due };
  if (now >= checkIn.closesAt) return { checkIn: after, events: [] };
  return { checkIn: after, events: [{ type: 'check-in.reminder-due', data: { ...span(checkIn), reminder: due } }] };
}

const endings = {
  missed: 'check-in.missed',
  partial: 'check-in.left-partial',
  excused: 'check-in.excused',
  undeliverable: 'check-in.undeliverable',
} as const;

function ended(checkIn: CheckIn, state: keyof typeof endings): Decided {
  return { checkIn: { ...checkIn, state }, events: [{ type: endings[state], data: span(checkIn) }] };
}

const reminderAt = (checkIn: CheckIn, part: number): number =>
  checkIn.opensAt.getTime() + part * (checkIn.closesAt.getTime() - checkIn.opensAt.getTime());

const remindersDueBy = (checkIn: CheckIn, now: Date) =>
  reminders.filter((part) => reminderAt(checkIn, part) <= now.getTime()).length as 0 | 1 | 2;

function nextDueAt(checkIn: CheckIn): Date | null {
  if (checkIn.state === 'scheduled') return checkIn.opensAt;
  if (checkIn.state !== 'open') return null;
  const next = reminders[checkIn.remindersSent];
  return next === undefined || checkIn.answers ? checkIn.graceEndsAt : new Date(reminderAt(checkIn, next));
}

/**
 * Takes an answer, whole or in part; sent again, it replaces what was sent before. Welcome from the opening on, and
 * after "not today", a pause or the end too: a late answer closes the gap. A finished answer with nothing in it says
 * "not today". @throws DomainError CHECK_IN.NOT_OPEN_YET, CHECK_IN.CLOSED
 */
export function answer(checkIn: CheckIn, answers: CheckInAnswers, finished: boolean, now: Date): Decided {
  if (!saysSomething(answers)) return finished ? decline(checkIn, now) : erased(checkIn, now);
  const { checkIn: before, events } = ready(checkIn, now);
  const late = now >= before.closesAt;
  const state = finished ? 'completed' : before.state === 'open' ? 'open' : 'partial';
  const { said, items } = whatIsNew(before, answers, now);
  const after: CheckIn = { ...before, state, answers, said, answeredAt: now, late };
  const data = { ...span(after), finished, late, save: said.at(-1)!.save, items };
  return { checkIn: after, events: [...events, { type: 'check-in.answered', data }] };
}

/** "Not today" is an answer. What was already said stays said: then it is left partial. */
export function decline(checkIn: CheckIn, now: Date): Decided {
  const { checkIn: before, events } = ready(checkIn, now);
  if (before.state === 'declined' || before.state === 'partial' || before.state === 'excused') {
    return { checkIn: before, events };
  }
  if (before.answers) {
    const left = ended(before, 'partial');
    return { ...left, events: [...events, ...left.events] };
  }
  const after: CheckIn = { ...before, state: 'declined', answeredAt: now, late: now >= before.closesAt };
  return { checkIn: after, events: [...events, { type: 'check-in.declined', data: span(after) }] };
}

/** Everything was cleared again before it was finished: while it is open that is as if nothing had been said yet. */
function erased(checkIn: CheckIn, now: Date): Decided {
  const { checkIn: before, events } = ready(checkIn, now);
  if (before.state !== 'open') return { checkIn: before, events };
  if (!before.answers) return { checkIn: before, events };
  const { said } = whatIsNew(before, {}, now);
  return { checkIn: { ...before, answers: null, said, answeredAt: null, late: false }, events };
}

/** An answer may come before the deadline sweep did: the window is opened on the way. */
function ready(checkIn: CheckIn, now: Date): Decided {
  if (now < checkIn.opensAt) throw new DomainError('CHECK_IN.NOT_OPEN_YET');
  if (checkIn.state === 'completed') throw new DomainError('CHECK_IN.CLOSED');
  return checkIn.state === 'scheduled' ? opened(checkIn, now) : { checkIn, events: [] };
}

const saysSomething = (answers: CheckInAnswers): boolean =>
  Object.keys(Content.shape).some((item) => {
    const value = answers[item as keyof CheckInAnswers];
    return typeof value === 'object' ? Object.keys(value).length > 0 : value !== undefined;
  });
