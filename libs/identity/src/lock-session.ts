import { routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.lockSession)
export class LockSession {
  constructor(private readonly sessions: StaffSessions) {}

  async execute({ scope: { actor } }: RequestOf<typeof routes.lockSession>): Promise<void> {
    if (actor.kind === 'staff' && actor.sessionId) await this.sessions.lock(actor.sessionId, actor);
  }
}
