import { routes, type Session, type SignInMethod } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { PendingSignIns } from '../factors/pending-sign-ins.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import { SecondFactor } from './second-factor.js';
import { WrongCodes } from './wrong-codes.js';

/** Tries are counted for the account: a new password step gives no new ones. */
@UseCase(routes.confirmSignIn)
export class ConfirmSignIn {
  constructor(
    private readonly pending: PendingSignIns,
    private readonly factor: SecondFactor,
    private readonly opener: SessionOpener,
    private readonly limits: SignInLimits,
    private readonly wrongCodes: WrongCodes,
  ) {}

  async execute({ body: { token, code }, client }: RequestOf<typeof routes.confirmSignIn>): Promise<Session> {
    const { signInId, methods, email } = await this.pending.find(token);
    const attempt = { account: email, address: client.address, cookies: client.cookie };
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
    const session = await this.opener.open(signInId, [...methods, shown], client);
    client.setCookie(await this.limits.succeeded(attempt));
    return session;
  }
}
