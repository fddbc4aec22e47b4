import { Injectable } from '@nestjs/common';
import type { StaffRole } from '#contracts';
import { type Actor, Clock, Database } from '#kernel';
import { SessionCookie } from './session-cookie.js';
import { endOf, type SessionLimits, type SessionRow, stateOf } from './session-state.js';
import { StaffSessions } from './staff-sessions.js';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

interface StaffBehind extends SessionLimits {
  id: string;
  organisation_id: string;
  roles: StaffRole[];
}

/** A session that exists, of somebody who is on the staff, whatever state it is in. */
export interface Visit {
  session: SessionRow;
  state: ReturnType<typeof stateOf>;
  actor: StaffActor;
  lockAfterSeconds: number;
  endsAt: Date;
}

/** Tells from a cookie which session it is, whose, and in what state. */
@Injectable()
export class SessionResolver {
  constructor(
    private readonly cookies: SessionCookie,
    private readonly sessions: StaffSessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null for a cookie that is none of ours, a session that was ended, and a removed account. */
  async resolve(cookie: string | undefined): Promise<Visit | null> {
    const token = this.cookies.tokenIn(cookie);
    const session = token && (await this.sessions.find(token));
    if (!session) return null;
    const staff = await this.staffBehind(session.sign_in_id);
    if (!staff) return null;
    return {
      session,
      state: stateOf(session, staff, this.clock.now()),
      actor: { ...actorOf(staff), sessionId: session.id },
      lockAfterSeconds: staff.lock_after_minutes * 60,
      endsAt: endOf(session, staff),
    };
  }

  /** Who this way to sign in belongs to; null where nobody on a staff has it. */
  async actorBehind(signInId: string): Promise<StaffActor | null> {
    const staff = await this.staffBehind(signInId);
    return staff && actorOf(staff);
  }

  private async staffBehind(signInId: string): Promise<StaffBehind | null> {
    const [staff] = await this.database.query<StaffBehind>('select * from staff_behind_sign_in($1)', [signInId]);
    return staff ?? null;
  }
}

const actorOf = ({ id, organisation_id, roles }: StaffBehind): StaffActor => ({
  kind: 'staff',
  organisationId: organisation_id,
  staffId: id,
  roles,
});
