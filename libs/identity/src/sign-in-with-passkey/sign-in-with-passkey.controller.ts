import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PasskeyQuestion, type RouteInput, routes, type Session } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { Passkeys } from '../factors/passkeys.js';
import { PendingSignIns } from '../factors/pending-sign-ins.js';
import { SessionDoor } from '../sessions/session-door.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { SignInAudit } from '../sessions/sign-in-audit.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class SignInWithPasskeyController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly pending: PendingSignIns,
    private readonly door: SessionDoor,
    private readonly sessions: StaffSessions,
    private readonly opener: SessionOpener,
    private readonly audit: SignInAudit,
  ) {}

  @Route(routes.askForPasskey)
  async ask(@Input() { body }: RouteInput<typeof routes.askForPasskey>): Promise<PasskeyQuestion> {
    return this.passkeys.questionToSignIn(body.token === undefined ? null : await this.pending.find(body.token));
  }

  /** A locked session of the same person goes on, so that the page that it shows stays; otherwise a new one begins. */
  @Route(routes.signInWithPasskey)
  async signIn(
    @Input() { body }: RouteInput<typeof routes.signInWithPasskey>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { signInId, methods } = await this.passkeys.answer(body.challengeId, body.response);
    const visit = await this.door.visit(request.headers.cookie);
    if (visit?.state === 'locked' && visit.session.sign_in_id === signInId) {
      await this.sessions.unlock(visit.session.id);
      await this.audit.done(visit.actor, routes.signInWithPasskey.id, request.ip);
      return this.opener.describe(visit);
    }
    if (!(await this.door.actorBehind(signInId))) throw new DomainError('PASSKEY.REFUSED');
    return this.opener.open(signInId, methods, request, reply);
  }
}
