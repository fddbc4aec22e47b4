import { Controller, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { routes } from '#contracts';
import { Route } from '#platform';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionDoor } from '../sessions/session-door.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class SignOutController {
  constructor(
    private readonly door: SessionDoor,
    private readonly sessions: StaffSessions,
    private readonly cookies: SessionCookie,
  ) {}

  @Route(routes.signOut)
  async signOut(@Headers('cookie') cookie: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const visit = await this.door.visit(cookie);
    if (visit) await this.sessions.end(visit.session.id, visit.actor);
    void reply.header('set-cookie', this.cookies.clear);
  }
}
