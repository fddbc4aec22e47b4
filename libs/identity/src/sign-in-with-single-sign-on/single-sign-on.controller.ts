import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteAnswer, type RouteInput, routes, type Session } from '#contracts';
import { Input, Route } from '#platform';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { SingleSignOnDoor } from './single-sign-on-door.js';

@Controller()
export class SingleSignOnController {
  constructor(
    private readonly door: SingleSignOnDoor,
    private readonly cookies: SessionCookie,
    private readonly opener: SessionOpener,
  ) {}

  @Route(routes.beginSingleSignOn)
  async begin(
    @Input() { body }: RouteInput<typeof routes.beginSingleSignOn>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteAnswer<typeof routes.beginSingleSignOn>> {
    const { url, state } = await this.door.begin(body.email);
    void reply.header('set-cookie', this.cookies.setState(state));
    return { url };
  }

  /** The provider's own second factor counts: ours is not asked for again. */
  @Route(routes.finishSingleSignOn)
  async finish(
    @Input() { body }: RouteInput<typeof routes.finishSingleSignOn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signInId = await this.door.finish(body.query, this.cookies.stateIn(request.headers.cookie));
    return this.opener.open(signInId, ['single-sign-on'], request, reply);
  }
}
