import type { SignInMethod } from '#contracts';

export interface SessionRow {
  id: string;
  sign_in_id: string;
  methods: SignInMethod[];
  device: string | null;
  started_at: Date;
  last_active_at: Date;
  locked_at: Date | null;
}

export interface SessionLimits {
  lock_after_minutes: number;
  end_after_hours: number;
}

export const endOf = ({ started_at }: SessionRow, { end_after_hours }: SessionLimits): Date =>
  new Date(+started_at + end_after_hours * 3_600_000);

/** What a session is at a moment. The limits are those of now: a stricter policy holds for sessions that are open. */
export function stateOf(session: SessionRow, limits: SessionLimits, now: Date): 'open' | 'locked' | 'ended' {
  if (now >= endOf(session, limits)) return 'ended';
  const idle = +now - +session.last_active_at;
  return session.locked_at || idle >= limits.lock_after_minutes * 60_000 ? 'locked' : 'open';
}
