import { Controller, Headers } from '@nestjs/common';
import { type RouteInput, routes } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { SessionDoor } from '../sessions/session-door.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class EndMySessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly sessions: StaffSessions,
  ) {}

  @Route(routes.endMySession)
  async end(
    @Headers('cookie') cookie: string,
    @Input() { params }: RouteInput<typeof routes.endMySession>,
  ): Promise<void> {
    const visit = await this.door.visit(cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    const mine = await this.sessions.of(visit.session.sign_in_id);
    if (!mine.some(({ id }) => id === params.sessionId)) throw new DomainError('SESSION.NOT_FOUND');
    await this.sessions.end(params.sessionId, visit.actor);
  }
}
