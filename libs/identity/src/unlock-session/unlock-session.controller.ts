import { Controller, Headers } from '@nestjs/common';
import { type RouteInput, routes, type Session } from '#contracts';
import { Input, Route } from '#platform';
import { OwnAccount } from '../sessions/own-account.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class UnlockSessionController {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: StaffSessions,
  ) {}

  @Route(routes.unlockSession)
  async unlock(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.unlockSession>,
  ): Promise<Session> {
    const visit = await this.account.visitWith(cookie, body.password);
    await this.sessions.unlock(visit.session.id);
    return this.account.describe(visit);
  }
}
