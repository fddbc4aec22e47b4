import { type PasskeyQuestion, type RouteAnswer, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Factors } from './factors/my-factors.js';
import { Passkeys } from './factors/passkeys.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { OwnAccount } from './sessions/own-account.js';

@UseCase(routes.beginPasskey)
export class BeginPasskey {
  constructor(
    private readonly account: OwnAccount,
    private readonly passkeys: Passkeys,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.beginPasskey>): Promise<PasskeyQuestion> {
    const visit = await this.account.visitWith(client.cookie, body.password);
    const { email, name } = await this.account.describe(visit);
    return this.passkeys.questionToMake(visit.session.sign_in_id, email, name);
  }
}

@UseCase(routes.addPasskey)
export class AddPasskey {
  constructor(
    private readonly account: OwnAccount,
    private readonly passkeys: Passkeys,
    private readonly factors: Factors,
    private readonly recovery: RecoveryCodes,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.addPasskey>): Promise<RouteAnswer<typeof routes.addPasskey>> {
    const { session } = await this.account.visit(client.cookie);
    const id = await this.passkeys.add(session.sign_in_id, body.challengeId, body.name, body.response);
    const { recoveryCodesLeft } = await this.factors.of(session.sign_in_id);
    return { id, recoveryCodes: recoveryCodesLeft ? null : await this.recovery.make(session.sign_in_id) };
  }
}

@UseCase(routes.removePasskey)
export class RemovePasskey {
  constructor(
    private readonly account: OwnAccount,
    private readonly passkeys: Passkeys,
    private readonly factors: Factors,
  ) {}

  async execute({ params, body, client }: RequestOf<typeof routes.removePasskey>): Promise<void> {
    const { session } = await this.account.visit(client.cookie);
    const { passkeys } = await this.factors.of(session.sign_in_id);
    if (!passkeys.some(({ id }) => id === params.passkeyId)) throw new DomainError('PASSKEY.NOT_FOUND');
    await this.account.visitWith(client.cookie, body.password);
    await this.passkeys.remove(session.sign_in_id, params.passkeyId);
  }
}
