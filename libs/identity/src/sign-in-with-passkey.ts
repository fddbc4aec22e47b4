import { type PasskeyQuestion, routes, type Session } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Passkeys } from './factors/passkeys.js';
import { PendingSignIns } from './factors/pending-sign-ins.js';
import { SessionDescription } from './sessions/session-description.js';
import { SessionOpener } from './sessions/session-opener.js';
import { SessionResolver } from './sessions/session-resolver.js';
import { SignInAudit } from './sessions/sign-in-audit.js';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.askForPasskey)
export class AskForPasskey {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly pending: PendingSignIns,
  ) {}

  async execute({ body }: RequestOf<typeof routes.askForPasskey>): Promise<PasskeyQuestion> {
    return this.passkeys.questionToSignIn(body.token === undefined ? null : await this.pending.find(body.token));
  }
}

/** A locked session of the same person goes on, so that the page that it shows stays; otherwise a new one begins. */
@UseCase(routes.signInWithPasskey)
export class SignInWithPasskey {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly resolver: SessionResolver,
    private readonly sessions: StaffSessions,
    private readonly opener: SessionOpener,
    private readonly description: SessionDescription,
    private readonly audit: SignInAudit,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.signInWithPasskey>): Promise<Session> {
    const { signInId, methods } = await this.passkeys.answer(body.challengeId, body.response);
    const visit = await this.resolver.resolve(client.cookie);
    if (visit?.state === 'locked' && visit.session.sign_in_id === signInId) {
      await this.sessions.unlock(visit.session.id);
      await this.audit.done(visit.actor, routes.signInWithPasskey.id, client.address);
      return this.description.of(visit);
    }
    if (!(await this.resolver.actorBehind(signInId))) throw new DomainError('PASSKEY.REFUSED');
    return this.opener.open(signInId, methods, client);
  }
}
