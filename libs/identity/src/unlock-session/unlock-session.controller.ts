import { Controller, Headers } from '@nestjs/common';
import { type RouteInput, routes, type Session } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { Credentials } from '../credentials.js';
import { SessionDoor } from '../sessions/session-door.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class UnlockSessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly credentials: Credentials,
    private readonly sessions: StaffSessions,
    private readonly opener: SessionOpener,
  ) {}

  @Route(routes.unlockSession)
  async unlock(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.unlockSession>,
  ): Promise<Session> {
    const visit = await this.door.visit(cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    if (visit.state === 'ended') throw new DomainError('SESSION.ENDED');
    if (!(await this.credentials.isPassword(visit.session.sign_in_id, body.password))) {
      const ended = await this.sessions.countWrongUnlock(visit.session.id, visit.actor);
      throw new DomainError(ended ? 'SESSION.ENDED' : 'PASSWORD.WRONG');
    }
    await this.sessions.unlock(visit.session.id);
    return this.opener.describe(visit);
  }
}
