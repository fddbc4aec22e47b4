import { Injectable } from '@nestjs/common';
import type { Session, SignInMethod } from '#contracts';
import type { Client } from '#use-cases';
import { SessionCookie } from './session-cookie.js';
import { SessionDescription } from './session-description.js';
import { SessionResolver } from './session-resolver.js';
import { SignInAudit } from './sign-in-audit.js';
import { StaffSessions } from './staff-sessions.js';

/** The last step of every way to sign in. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly cookies: SessionCookie,
    private readonly resolver: SessionResolver,
    private readonly description: SessionDescription,
    private readonly audit: SignInAudit,
  ) {}

  /** A new session, its cookie set. A session that the browser had before is not carried on. */
  async open(signInId: string, methods: readonly SignInMethod[], client: Client): Promise<Session> {
    const before = await this.resolver.resolve(client.cookie);
    if (before) await this.sessions.end(before.session.id, before.actor);
    const token = await this.sessions.open(signInId, methods, client.userAgent);
    const cookie = this.cookies.set(token, 24 * 3_600);
    const visit = await this.resolver.resolve(cookie);
    if (!visit) throw new Error('A session was opened for nobody.');
    const session = await this.description.of(visit);
    await this.audit.done(visit.actor, client.route, client.address);
    client.setCookie(cookie);
    return session;
  }
}
