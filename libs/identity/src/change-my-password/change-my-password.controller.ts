import { Controller, Headers } from '@nestjs/common';
import { type RouteInput, routes } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { Credentials } from '../credentials.js';
import { PasswordStrength } from '../password-strength.js';
import { SessionDoor } from '../sessions/session-door.js';
import { SessionOpener } from '../sessions/session-opener.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class ChangeMyPasswordController {
  constructor(
    private readonly door: SessionDoor,
    private readonly credentials: Credentials,
    private readonly strength: PasswordStrength,
    private readonly sessions: StaffSessions,
    private readonly opener: SessionOpener,
  ) {}

  @Route(routes.changeMyPassword)
  async change(
    @Headers('cookie') cookie: string,
    @Input() { body: { current, password } }: RouteInput<typeof routes.changeMyPassword>,
  ): Promise<void> {
    const visit = await this.door.visit(cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    const { session, actor } = visit;
    if (!(await this.credentials.isPassword(session.sign_in_id, current))) {
      const ended = await this.sessions.countWrongUnlock(session.id, actor);
      throw new DomainError(ended ? 'SESSION.ENDED' : 'PASSWORD.WRONG');
    }
    const { name, email, organisation } = await this.opener.describe(visit);
    await this.strength.assert(password, [name, email, organisation.name]);
    await this.credentials.setPassword(session.sign_in_id, password);
    await this.sessions.endAll(session.sign_in_id, actor, session.id);
  }
}
