import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { routes, type Session, type SignInMethod } from '#contracts';
import type { AuthenticatedRequest } from '#platform';
import { ReadSession } from '../read-session/read-session.query.js';
import { SessionCookie } from './session-cookie.js';
import { SessionDoor, type Visit } from './session-door.js';
import { SignInAudit } from './sign-in-audit.js';
import { StaffSessions } from './staff-sessions.js';

/** The last step of every way to sign in. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly cookies: SessionCookie,
    private readonly door: SessionDoor,
    private readonly queries: QueryBus,
    private readonly audit: SignInAudit,
  ) {}

  /** A new session, its cookie set. A session that the browser had before is not carried on. */
  async open(
    signInId: string,
    methods: readonly SignInMethod[],
    request: AuthenticatedRequest,
    reply: FastifyReply,
  ): Promise<Session> {
    const before = await this.door.visit(request.headers.cookie);
    if (before) await this.sessions.end(before.session.id, before.actor);
    const token = await this.sessions.open(signInId, methods, request.headers['user-agent'] ?? null);
    const cookie = this.cookies.set(token, 24 * 3_600);
    const visit = await this.door.visit(cookie);
    if (!visit) throw new Error('A session was opened for nobody.');
    const session = await this.describe(visit);
    await this.audit.done(visit.actor, request.contract?.id ?? routes.signIn.id, request.ip);
    void reply.header('set-cookie', cookie);
    return session;
  }

  describe({ actor, lockAfterSeconds, endsAt }: Visit): Promise<Session> {
    const times = { lockAfterSeconds, endsAt: endsAt.toISOString() };
    return this.queries.execute(new ReadSession({ actor }, actor.staffId, times));
  }
}
