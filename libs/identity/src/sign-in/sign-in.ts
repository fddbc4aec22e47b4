import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Credentials } from '../credentials.js';
import { Factors } from '../factors/my-factors.js';
import { PendingSignIns } from '../factors/pending-sign-ins.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { SessionResolver } from '../sessions/session-resolver.js';
import { SignInAudit } from '../sessions/sign-in-audit.js';
import { SignInLimits } from './sign-in-limits.js';

/** The same answer, after the same work, for an unknown address, a wrong password and a removed account. */
@UseCase(routes.signIn)
export class SignIn {
  constructor(
    private readonly credentials: Credentials,
    private readonly resolver: SessionResolver,
    private readonly factors: Factors,
    private readonly pending: PendingSignIns,
    private readonly opener: SessionOpener,
    private readonly audit: SignInAudit,
    private readonly limits: SignInLimits,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.signIn>): Promise<RouteAnswer<typeof routes.signIn>> {
    const attempt = { account: body.email, address: client.address, cookies: client.cookie };
    const signInId = await this.limits.attempt('password', attempt, () => this.check(body, client.address));
    const { codesFromApp, passkeys } = await this.factors.of(signInId);
    if (!codesFromApp && !passkeys.length) {
      const session = await this.opener.open(signInId, ['password'], client);
      client.setCookie(await this.limits.succeeded(attempt));
      return session;
    }
    const token = await this.pending.begin({ signInId, methods: ['password'] });
    const has = { totp: codesFromApp, passkey: passkeys.length > 0, 'recovery-code': true };
    const methods = (['totp', 'passkey', 'recovery-code'] as const).filter((method) => has[method]);
    return { secondFactor: { token, methods } };
  }

  private async check({ email, password }: RouteInput<typeof routes.signIn>['body'], address: string): Promise<string> {
    const signInId = await this.credentials.check(email, password);
    if (signInId && (await this.resolver.actorBehind(signInId))) return signInId;
    await this.audit.failed({ action: routes.signIn.id, email, address }, 'ACCESS.WRONG_CREDENTIALS');
    throw new DomainError('ACCESS.WRONG_CREDENTIALS');
  }
}
