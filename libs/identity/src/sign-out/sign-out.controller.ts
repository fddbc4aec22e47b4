import { Controller, Req, Headers as RequestHeader, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { SignInAudit } from '../sign-in/sign-in-audit.js';
import { SignInLibrary } from '../sign-in-library.js';

@Controller()
export class SignOutController {
  constructor(
    private readonly library: SignInLibrary,
    private readonly audit: SignInAudit,
  ) {}

  @Route(routes.signOut)
  async signOut(
    @Scope() { actor }: WorkScope,
    @Req() { ip }: FastifyRequest,
    @RequestHeader('cookie') cookie: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const headers = new Headers({ cookie });
    const answer = await this.library.auth.api.signOut({ headers, asResponse: true });
    await this.audit.done(actor, routes.signOut.id, ip);
    void reply.header('set-cookie', answer.headers.getSetCookie());
  }
}
