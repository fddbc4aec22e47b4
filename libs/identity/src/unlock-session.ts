import { routes, type Session } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { OwnAccount } from './sessions/own-account.js';
import { SignInAudit } from './sessions/sign-in-audit.js';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.unlockSession)
export class UnlockSession {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: StaffSessions,
    private readonly audit: SignInAudit,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.unlockSession>): Promise<Session> {
    const visit = await this.account.visitWith(client.cookie ?? '', body.password);
    await this.sessions.unlock(visit.session.id);
    await this.audit.done(visit.actor, routes.unlockSession.id, client.address);
    return this.account.describe(visit);
  }
}
