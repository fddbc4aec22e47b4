import { Controller, Headers as RequestHeader, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { routes } from '#contracts';
import { Route } from '#platform';
import { SignInLibrary } from '../sign-in-library.js';

@Controller()
export class SignOutController {
  constructor(private readonly library: SignInLibrary) {}

  @Route(routes.signOut)
  async signOut(
    @RequestHeader('cookie') cookie: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const headers = new Headers({ cookie });
    const answer = await this.library.auth.api.signOut({ headers, asResponse: true });
    void reply.header('set-cookie', answer.headers.getSetCookie());
  }
}
