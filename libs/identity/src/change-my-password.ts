import { routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { Credentials } from './credentials.js';
import { PasswordStrength } from './password-strength.js';
import { OwnAccount } from './sessions/own-account.js';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.changeMyPassword)
export class ChangeMyPassword {
  constructor(
    private readonly account: OwnAccount,
    private readonly credentials: Credentials,
    private readonly strength: PasswordStrength,
    private readonly sessions: StaffSessions,
  ) {}

  async execute({ body: { current, password }, client }: RequestOf<typeof routes.changeMyPassword>): Promise<void> {
    const visit = await this.account.visitWith(client.cookie, current);
    const { session, actor } = visit;
    const { name, email, organisation } = await this.account.describe(visit);
    await this.strength.assert(password, [name, email, organisation.name]);
    await this.credentials.setPassword(session.sign_in_id, password);
    await this.sessions.endAll(session.sign_in_id, actor, session.id);
  }
}
