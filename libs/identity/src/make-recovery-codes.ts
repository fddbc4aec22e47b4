import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { OwnAccount } from './sessions/own-account.js';

@UseCase(routes.makeRecoveryCodes)
export class MakeRecoveryCodes {
  constructor(
    private readonly account: OwnAccount,
    private readonly recovery: RecoveryCodes,
  ) {}

  async execute({
    body,
    client,
  }: RequestOf<typeof routes.makeRecoveryCodes>): Promise<RouteAnswer<typeof routes.makeRecoveryCodes>> {
    const { session } = await this.account.visitWith(client.cookie, body.password);
    return { recoveryCodes: await this.recovery.make(session.sign_in_id) };
  }
}
