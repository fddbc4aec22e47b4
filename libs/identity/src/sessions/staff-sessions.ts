import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignInMethod } from '#contracts';
import { Clock, Ids, LiveHints } from '#kernel';
import { AuthDatabase } from '../auth-database.js';
import type { SessionRow } from './session-state.js';

/** Whose screens a change concerns. */
export interface SessionHolder {
  organisationId: string;
  staffId: string;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** Milliseconds: being active is written down no more often, so that a request seldom costs a write. */
const noticedEvery = 20_000;
const wrongUnlocksAllowed = 5;

/**
 * Sessions of the staff. A token is 256 random bits, kept as a hash; each request looks it up afresh, so that ending or
 * locking one holds at once, and every gateway is told to look again at the screens of its holder.
 */
@Injectable()
export class StaffSessions {
  private readonly noticed = new Map<string, number>();

  constructor(
    private readonly database: AuthDatabase,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly hints: LiveHints,
  ) {}

  /** The token of a new session. */
  async open(signInId: string, methods: readonly SignInMethod[], device: string | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.query(`delete from staff_session where started_at < $1::timestamptz - interval '30 days'`, [
      now,
    ]);
    await this.database.query(
      `insert into staff_session (id, token_hash, sign_in_id, methods, device, started_at, last_active_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [this.ids.next(), hashOf(token), signInId, methods, device?.slice(0, 300), now],
    );
    return token;
  }

  find(token: string): Promise<SessionRow | null> {
    return this.database.one('select * from staff_session where token_hash = $1', [hashOf(token)]);
  }

  of(signInId: string): Promise<SessionRow[]> {
    return this.database.query('select * from staff_session where sign_in_id = $1 order by last_active_at desc', [
      signInId,
    ]);
  }

  /** When somebody was last at a screen, for those who have a session. */
  async lastActive(signInIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await this.database.query<{ id: string; at: Date }>(
      'select sign_in_id as id, max(last_active_at) as at from staff_session where sign_in_id = any($1) group by 1',
      [signInIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Somebody is at the screen. Returns at once; a write that is lost only locks the screen sooner. */
  notice(sessionId: string): void {
    const now = this.clock.now();
    if (+now - (this.noticed.get(sessionId) ?? 0) < noticedEvery) return;
    if (this.noticed.size > 50_000) this.noticed.clear();
    this.noticed.set(sessionId, +now);
    const sql = 'update staff_session set last_active_at = $2 where id = $1 and locked_at is null';
    this.database.query(sql, [sessionId, now]).catch(() => this.noticed.delete(sessionId));
  }

  async lock(sessionId: string, holder: SessionHolder): Promise<void> {
    await this.database.query('update staff_session set locked_at = coalesce(locked_at, $2) where id = $1', [
      sessionId,
      this.clock.now(),
    ]);
    this.tell(holder);
  }

  async unlock(sessionId: string): Promise<void> {
    await this.database.query(
      'update staff_session set locked_at = null, wrong_unlocks = 0, last_active_at = $2 where id = $1',
      [sessionId, this.clock.now()],
    );
  }

  /**
   * Counts a password as wrong before it is looked at, so that many at once are not more than five.
   * @returns how many are left after it, or null for one that is no longer allowed
   */
  async takeUnlock(sessionId: string): Promise<number | null> {
    const row = await this.database.one<{ left: number }>(
      `update staff_session set wrong_unlocks = wrong_unlocks + 1 where id = $1 and wrong_unlocks < $2
       returning $2 - wrong_unlocks as left`,
      [sessionId, wrongUnlocksAllowed],
    );
    return row && Number(row.left);
  }

  /** It was the right one after all. */
  async giveUnlockBack(sessionId: string): Promise<void> {
    await this.database.query('update staff_session set wrong_unlocks = greatest(wrong_unlocks - 1, 0) where id = $1', [
      sessionId,
    ]);
  }

  async end(sessionId: string, holder: SessionHolder): Promise<void> {
    await this.database.query('delete from staff_session where id = $1', [sessionId]);
    this.tell(holder);
  }

  /** Ends all sessions of somebody, save one where it is named. */
  async endAll(signInId: string, holder: SessionHolder, but: string | null = null): Promise<void> {
    await this.database.query('delete from staff_session where sign_in_id = $1 and id is distinct from $2::uuid', [
      signInId,
      but,
    ]);
    this.tell(holder);
  }

  private tell({ organisationId, staffId }: SessionHolder): void {
    this.hints.publish({ organisationId, accessChanged: { staffId }, correlationId: this.ids.next() });
  }
}
