import { Controller, Headers } from '@nestjs/common';
import { type RouteInput, routes } from '#contracts';
import { Input, Route } from '#platform';
import { Credentials } from '../credentials.js';
import { PasswordStrength } from '../password-strength.js';
import { OwnAccount } from '../sessions/own-account.js';
import { StaffSessions } from '../sessions/staff-sessions.js';

@Controller()
export class ChangeMyPasswordController {
  constructor(
    private readonly account: OwnAccount,
    private readonly credentials: Credentials,
    private readonly strength: PasswordStrength,
    private readonly sessions: StaffSessions,
  ) {}

  @Route(routes.changeMyPassword)
  async change(
    @Headers('cookie') cookie: string,
    @Input() { body: { current, password } }: RouteInput<typeof routes.changeMyPassword>,
  ): Promise<void> {
    const visit = await this.account.visitWith(cookie, current);
    const { session, actor } = visit;
    const { name, email, organisation } = await this.account.describe(visit);
    await this.strength.assert(password, [name, email, organisation.name]);
    await this.credentials.setPassword(session.sign_in_id, password);
    await this.sessions.endAll(session.sign_in_id, actor, session.id);
  }
}
