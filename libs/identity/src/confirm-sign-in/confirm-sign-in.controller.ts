import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteInput, routes, type Session, type SignInMethod } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { CodeApp } from '../factors/code-app.js';
import { PendingSignIns } from '../factors/pending-sign-ins.js';
import { RecoveryCodes } from '../factors/recovery-codes.js';
import { SessionOpener } from '../sessions/session-opener.js';

@Controller()
export class ConfirmSignInController {
  constructor(
    private readonly pending: PendingSignIns,
    private readonly app: CodeApp,
    private readonly recovery: RecoveryCodes,
    private readonly opener: SessionOpener,
  ) {}

  @Route(routes.confirmSignIn)
  async confirm(
    @Input() { body: { token, code } }: RouteInput<typeof routes.confirmSignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { signInId, methods } = await this.pending.find(token);
    await this.pending.countTry(token);
    const shown = await this.check(signInId, code);
    await this.pending.end(token);
    return this.opener.open(signInId, [...methods, shown], request, reply);
  }

  private async check(signInId: string, code: string): Promise<SignInMethod> {
    if (/^\d{6}$/.test(code)) {
      await this.app.use(signInId, code);
      return 'totp';
    }
    if (!(await this.recovery.use(signInId, code))) throw new DomainError('SECOND_FACTOR.WRONG_CODE');
    return 'recovery-code';
  }
}
