import { type RouteAnswer, routes, type Session } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { SingleSignOnFlow } from './single-sign-on-flow.js';

@UseCase(routes.beginSingleSignOn)
export class BeginSingleSignOn {
  constructor(
    private readonly flow: SingleSignOnFlow,
    private readonly cookies: SessionCookie,
  ) {}

  async execute({
    body,
    client,
  }: RequestOf<typeof routes.beginSingleSignOn>): Promise<RouteAnswer<typeof routes.beginSingleSignOn>> {
    const { url, state } = await this.flow.begin(body.email);
    client.setCookie(this.cookies.setState(state));
    return { url };
  }
}

/** The provider's own second factor counts: ours is not asked for again. */
@UseCase(routes.finishSingleSignOn)
export class FinishSingleSignOn {
  constructor(
    private readonly flow: SingleSignOnFlow,
    private readonly cookies: SessionCookie,
    private readonly opener: SessionOpener,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.finishSingleSignOn>): Promise<Session> {
    const signInId = await this.flow.finish(body.query, this.cookies.stateIn(client.cookie));
    return this.opener.open(signInId, ['single-sign-on'], client);
  }
}
