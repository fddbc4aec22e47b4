import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteInput, routes, type Session } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { Credentials } from '../credentials.js';
import { SessionDoor } from '../sessions/session-door.js';
import { SessionOpener } from '../sessions/session-opener.js';

@Controller()
export class SignInController {
  constructor(
    private readonly credentials: Credentials,
    private readonly door: SessionDoor,
    private readonly opener: SessionOpener,
  ) {}

  /** The same answer, after the same work, for an unknown address, a wrong password and a removed account. */
  @Route(routes.signIn)
  async signIn(
    @Input() { body }: RouteInput<typeof routes.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signInId = await this.credentials.check(body.email, body.password);
    const actor = signInId && (await this.door.actorBehind(signInId));
    if (!actor) throw new DomainError('ACCESS.WRONG_CREDENTIALS');
    return this.opener.open(signInId, ['password'], request, reply);
  }
}
