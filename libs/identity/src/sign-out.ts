import { routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionResolver } from './sessions/session-resolver.js';
import { SignInAudit } from './sessions/sign-in-audit.js';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.signOut)
export class SignOut {
  constructor(
    private readonly resolver: SessionResolver,
    private readonly sessions: StaffSessions,
    private readonly cookies: SessionCookie,
    private readonly audit: SignInAudit,
  ) {}

  async execute({ client }: RequestOf<typeof routes.signOut>): Promise<void> {
    const visit = await this.resolver.resolve(client.cookie);
    if (visit) {
      await this.sessions.end(visit.session.id, visit.actor);
      await this.audit.done(visit.actor, routes.signOut.id, client.address);
    }
    client.setCookie(this.cookies.clear);
  }
}
