import { Controller, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { type RouteInput, routes, type Session } from '#contracts';
import { DomainError, Input, Route, staffIdOf } from '#platform';
import { ReadSession } from '../read-session/read-session.query.js';
import { SignInLibrary } from '../sign-in-library.js';
import { StaffAuthenticator } from '../staff-authenticator.js';

@Controller()
export class SignInController {
  constructor(
    private readonly library: SignInLibrary,
    private readonly authenticator: StaffAuthenticator,
    private readonly queries: QueryBus,
  ) {}

  /** The same answer, after the same work, for an unknown address, a wrong password and a removed account. */
  @Route(routes.signIn)
  async signIn(
    @Input() { body }: RouteInput<typeof routes.signIn>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const answer = await this.library.auth.api.signInEmail({ body, asResponse: true });
    const cookies = answer.headers.getSetCookie();
    if (!answer.ok || !cookies.length) throw new DomainError('ACCESS.WRONG_CREDENTIALS');
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    const actor = await this.authenticator.authenticate({ cookie });
    if (!actor) throw new DomainError('ACCESS.WRONG_CREDENTIALS');
    const session: Session = await this.queries.execute(new ReadSession({ actor }, staffIdOf(actor)));
    void reply.header('set-cookie', cookies);
    return session;
  }
}
