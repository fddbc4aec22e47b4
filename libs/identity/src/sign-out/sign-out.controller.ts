import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routes } from '#contracts';
import { Route } from '#platform';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionDoor } from '../sessions/session-door.js';
import { SignInAudit } from '../sessions/sign-in-audit.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class SignOutController {
  constructor(
    private readonly door: SessionDoor,
    private readonly sessions: StaffSessions,
    private readonly cookies: SessionCookie,
    private readonly audit: SignInAudit,
  ) {}

  @Route(routes.signOut)
  async signOut(
    @Req() { ip, headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const visit = await this.door.visit(headers.cookie);
    if (visit) {
      await this.sessions.end(visit.session.id, visit.actor);
      await this.audit.done(visit.actor, routes.signOut.id, ip);
    }
    void reply.header('set-cookie', this.cookies.clear);
  }
}
