import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteInput, routes, type Session, type SignInMethod } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { PendingSignIns } from '../factors/pending-sign-ins.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import { SecondFactor } from './second-factor.js';
import { WrongCodes } from './wrong-codes.js';

@Controller()
export class ConfirmSignInController {
  constructor(
    private readonly pending: PendingSignIns,
    private readonly factor: SecondFactor,
    private readonly opener: SessionOpener,
    private readonly limits: SignInLimits,
    private readonly wrongCodes: WrongCodes,
  ) {}

  /** Tries are counted for the account: a new password step gives no new ones. */
  @Route(routes.confirmSignIn)
  async confirm(
    @Input() { body: { token, code } }: RouteInput<typeof routes.confirmSignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { signInId, methods, email } = await this.pending.find(token);
    const attempt = { account: email, address: request.ip, cookies: request.headers.cookie };
    const shown = await this.limits.attempt('second-factor', attempt, async (): Promise<SignInMethod> => {
      await this.pending.countTry(token);
      try {
        return await this.factor.check(signInId, code);
      } catch (error) {
        if (error instanceof DomainError) await this.wrongCodes.note(signInId, attempt, error.code);
        throw error;
      }
    });
    await this.pending.end(token);
    const session = await this.opener.open(signInId, [...methods, shown], request, reply);
    void reply.header('set-cookie', await this.limits.succeeded(attempt));
    return session;
  }
}
