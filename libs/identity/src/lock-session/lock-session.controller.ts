import { Controller } from '@nestjs/common';
import { routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class LockSessionController {
  constructor(private readonly sessions: StaffSessions) {}

  @Route(routes.lockSession)
  async lock(@Scope() { actor }: WorkScope): Promise<void> {
    if (actor.kind === 'staff' && actor.sessionId) await this.sessions.lock(actor.sessionId, actor);
  }
}
