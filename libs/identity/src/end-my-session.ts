import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { SessionResolver } from './sessions/session-resolver.js';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.endMySession)
export class EndMySession {
  constructor(
    private readonly resolver: SessionResolver,
    private readonly sessions: StaffSessions,
  ) {}

  async execute({ params, client }: RequestOf<typeof routes.endMySession>): Promise<void> {
    const visit = await this.resolver.resolve(client.cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    const mine = await this.sessions.of(visit.session.sign_in_id);
    if (!mine.some(({ id }) => id === params.sessionId)) throw new DomainError('SESSION.NOT_FOUND');
    await this.sessions.end(params.sessionId, visit.actor);
  }
}
