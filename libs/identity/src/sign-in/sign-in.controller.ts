import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteInput, routes, type Session } from '#contracts';
import { type Actor, DomainError, Input, Route, staffIdOf } from '#platform';
import { ReadSession } from '../read-session/read-session.query.js';
import { SignInLibrary } from '../sign-in-library.js';
import { StaffAuthenticator } from '../staff-authenticator.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInLimits } from './sign-in-limits.js';

@Controller()
export class SignInController {
  constructor(
    private readonly library: SignInLibrary,
    private readonly authenticator: StaffAuthenticator,
    private readonly queries: QueryBus,
    private readonly audit: SignInAudit,
    private readonly limits: SignInLimits,
  ) {}

  /** The same answer, after the same work, for an unknown address, a wrong password and a removed account. */
  @Route(routes.signIn)
  async signIn(
    @Input() { body }: RouteInput<typeof routes.signIn>,
    @Req() { ip, headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const attempt = { account: body.email, address: ip, cookies: headers.cookie };
    await this.limits.assertMayTry(attempt);
    const answer = await this.library.auth.api.signInEmail({ body, asResponse: true });
    const cookies = answer.ok ? answer.headers.getSetCookie() : [];
    const actor = cookies.length ? await this.actorOf(cookies) : null;
    if (!actor) {
      await this.limits.failed(attempt);
      await this.audit.failed({ action: routes.signIn.id, email: body.email, address: ip }, 'ACCESS.WRONG_CREDENTIALS');
      throw new DomainError('ACCESS.WRONG_CREDENTIALS');
    }
    const session: Session = await this.queries.execute(new ReadSession({ actor }, staffIdOf(actor)));
    await this.audit.done(actor, routes.signIn.id, ip);
    void reply.header('set-cookie', [...cookies, await this.limits.succeeded(attempt)]);
    return session;
  }

  private actorOf(cookies: string[]): Promise<Actor | null> {
    return this.authenticator.authenticate({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') });
  }
}
