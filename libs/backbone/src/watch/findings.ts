import { type Finding, queues } from '#contracts';
import type { QueueState } from '../queue/queue-sender.js';

/** How much work, and since when. */
export interface CountedWork {
  count: string;
  since: Date | null;
}

/** As the database tells it. Counts come as text. */
export interface InstallationState {
  /** Work that somebody's safety hangs on and that failed at least once. */
  failing: CountedWork;
  /** Work of a newer release, which the workers that took it so far do not know. */
  unknown: CountedWork;
  unsent: string;
  unsent_since: Date | null;
  waiting: string;
  oldest_event: Date | null;
  overdue: string;
  overdue_since: Date | null;
  failed_deliveries: string;
  failed_deadlines: string;
  database_clock: Date;
}

/** Milliseconds after which it is not only busy. With a look every five seconds, told within half a minute. */
export const patience = 20_000;

/** Milliseconds. While an update is rolled out, work of the newer release waits for its workers: that is no fault. */
export const patienceWithUpdates = 120_000;

/** What is wrong, from what was seen. */
export function findingsIn(
  at: Date,
  state: InstallationState | null,
  seen: ReadonlyMap<string, QueueState>,
): Finding[] {
  const found: Finding[] = [];
  const add = (code: Finding['code'], since: Date, says: string, more: Partial<Finding> = {}): void => {
    found.push({ code, since: since.toISOString(), says, ...more });
  };
  const secondsSince = (then: Date): number => Math.round((+at - +then) / 1000);
  if (!state) add('DATABASE_UNREACHABLE', at, 'The database does not answer.');
  for (const queue of Object.values(queues)) {
    const queueState = seen.get(queue);
    if (!queueState) {
      add('QUEUE_UNREACHABLE', at, 'The queue does not answer.', { queue });
    } else if (queueState.waitingSince && +at - +queueState.waitingSince > patience) {
      const says = queueState.paused ? 'The queue is paused, and jobs wait.' : 'Jobs wait, and none is taken.';
      const { waiting: count, waitingSince } = queueState;
      add('QUEUE_STALLED', waitingSince, says, { queue, count, seconds: secondsSince(waitingSince) });
    }
  }
  if (state?.unsent_since) {
    const count = Number(state.unsent);
    const seconds = secondsSince(state.unsent_since);
    add('EVENTS_NOT_SENT', state.unsent_since, 'Events are due to be sent, and nobody sends them.', { count, seconds });
  }
  if (state?.oldest_event && +at - +state.oldest_event > patience) {
    const seconds = secondsSince(state.oldest_event);
    add('EVENTS_NOT_HANDLED', state.oldest_event, 'An event has waited too long for its handling.', { seconds });
  }
  if (state?.overdue_since) {
    const more = { count: Number(state.overdue), seconds: secondsSince(state.overdue_since) };
    add('DEADLINES_OVERDUE', state.overdue_since, 'Deadlines are past and were not fired.', more);
  }
  // From the first failure on: what was given up after a quarter of an hour is too late to say.
  if (state?.failing.since) {
    const says = 'Work that tells a team, or asks the next, fails. It is tried again.';
    add('SAFETY_WORK_FAILING', state.failing.since, says, { count: Number(state.failing.count) });
  }
  const unknownSince = state?.unknown.since;
  if (unknownSince && +at - +unknownSince > patienceWithUpdates) {
    const more = { count: Number(state.unknown.count), seconds: secondsSince(unknownSince) };
    add(
      'RELEASE_TOO_OLD',
      unknownSince,
      'Work of a newer release waits, and no worker of that release takes it.',
      more,
    );
  }
  return found;
}
