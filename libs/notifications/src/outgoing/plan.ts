import type { AttemptReason, MessageKindName, QuietHours } from '#contracts';
import { nextAt, quietUntil } from '../preferences/times.js';

/** A way that works: verified and open. */
export interface Way {
  readonly contactPointId: string;
  readonly channel: string;
}

/** How one person wants to be told of what has one rank. */
export interface Wishes {
  /** In this order; empty: nothing works, or they want nothing. */
  readonly ways: readonly Way[];
  /** They have ways that work and chose none of them for this. */
  readonly choseNone: boolean;
  readonly quietHours: QuietHours | null;
  readonly timeZone: string;
  /** When what can wait is told as one message; null: what waits is told by itself when quiet hours end. */
  readonly digestAt: string | null;
}

/** One way that a message is to come by; null: none, and the reason says why. */
export interface PlannedAttempt {
  readonly way: Way | null;
  readonly state: 'waiting' | 'held' | 'skipped';
  readonly reason: AttemptReason;
  readonly dueAt: Date | null;
}

const minute = 60_000;
/** How long a way has until the next is tried, by rank. The next step of a chain comes by its own time, whatever this says. */
const patience = [30 * minute, 30 * minute, 10 * minute, 3 * minute, minute] as const;
/** From this rank on, nothing waits for a morning. */
export const urgent = 3;
/** What people asked for themselves, or what is a digest already, comes at once and by the first way alone. */
const single: readonly MessageKindName[] = ['digest', 'code', 'test', 'check-in', 'something-new', 'something-shared'];
const atOnce: readonly MessageKindName[] = ['digest', 'code', 'test'];

/** By which ways a message comes, and when. Held is not dropped: whatever is held has a time. */
export function planWays(kind: MessageKindName, rank: number, wishes: Wishes, now: Date): PlannedAttempt[] {
  const [first, ...others] = wishes.ways;
  if (!first) {
    const reason = wishes.choseNone ? 'CHOSE_NONE' : 'NO_WORKING_WAY';
    return [{ way: null, state: 'skipped', reason, dueAt: null }];
  }
  const held = heldUntil(kind, rank, wishes, now);
  if (held) return [{ way: first, state: 'held', ...held }];
  const next = single.includes(kind) ? [] : others;
  return [
    { way: first, state: 'waiting', reason: 'PLANNED', dueAt: now },
    ...next.map((way, i): PlannedAttempt => {
      const dueAt = new Date(+now + (i + 1) * patience[rank as 0 | 1 | 2 | 3 | 4]);
      return { way, state: 'waiting', reason: 'NEXT_WAY', dueAt };
    }),
  ];
}

function heldUntil(
  kind: MessageKindName,
  rank: number,
  { quietHours, timeZone, digestAt }: Wishes,
  now: Date,
): { reason: 'QUIET_HOURS' | 'FOR_DIGEST'; dueAt: Date } | null {
  if (rank >= urgent || atOnce.includes(kind)) return null;
  const quiet = quietUntil(now, quietHours, timeZone);
  if (quiet) return { reason: 'QUIET_HOURS', dueAt: digestAt ? nextAt(now, digestAt, timeZone) : quiet };
  return rank <= 1 && digestAt ? { reason: 'FOR_DIGEST', dueAt: nextAt(now, digestAt, timeZone) } : null;
}
