import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type RouteInput, routes, type Session } from '#contracts';
import { Input, Route } from '#platform';
import { OwnAccount } from '../sessions/own-account.js';
import { SignInAudit } from '../sessions/sign-in-audit.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class UnlockSessionController {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: StaffSessions,
    private readonly audit: SignInAudit,
  ) {}

  @Route(routes.unlockSession)
  async unlock(
    @Req() { ip, headers }: FastifyRequest,
    @Input() { body }: RouteInput<typeof routes.unlockSession>,
  ): Promise<Session> {
    const visit = await this.account.visitWith(headers.cookie ?? '', body.password);
    await this.sessions.unlock(visit.session.id);
    await this.audit.done(visit.actor, routes.unlockSession.id, ip);
    return this.account.describe(visit);
  }
}
