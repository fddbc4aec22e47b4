import { Controller, Headers } from '@nestjs/common';
import { routes, type Session } from '#contracts';
import { DomainError, Route } from '#platform';
import { SessionDoor } from '../sessions/session-door.js';
import { SessionOpener } from '../sessions/session-opener.js';

@Controller()
export class ReadSessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly opener: SessionOpener,
  ) {}

  @Route(routes.readSession)
  async read(@Headers('cookie') cookie: string): Promise<Session> {
    const visit = await this.door.visit(cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    return this.opener.describe(visit);
  }
}
