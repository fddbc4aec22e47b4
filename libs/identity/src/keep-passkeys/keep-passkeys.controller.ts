import { Controller, Headers } from '@nestjs/common';
import { type PasskeyQuestion, type RouteAnswer, type RouteInput, routes } from '#contracts';
import { DomainError, Input, Route } from '#platform';
import { Factors } from '../factors/my-factors.js';
import { Passkeys } from '../factors/passkeys.js';
import { RecoveryCodes } from '../factors/recovery-codes.js';
import { OwnAccount } from '../sessions/own-account.js';

@Controller()
export class KeepPasskeysController {
  constructor(
    private readonly account: OwnAccount,
    private readonly passkeys: Passkeys,
    private readonly factors: Factors,
    private readonly recovery: RecoveryCodes,
  ) {}

  @Route(routes.beginPasskey)
  async begin(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.beginPasskey>,
  ): Promise<PasskeyQuestion> {
    const visit = await this.account.visitWith(cookie, body.password);
    const { email, name } = await this.account.describe(visit);
    return this.passkeys.questionToMake(visit.session.sign_in_id, email, name);
  }

  @Route(routes.addPasskey)
  async add(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.addPasskey>,
  ): Promise<RouteAnswer<typeof routes.addPasskey>> {
    const { session } = await this.account.visit(cookie);
    const id = await this.passkeys.add(session.sign_in_id, body.challengeId, body.name, body.response);
    const { recoveryCodesLeft } = await this.factors.of(session.sign_in_id);
    return { id, recoveryCodes: recoveryCodesLeft ? null : await this.recovery.make(session.sign_in_id) };
  }

  @Route(routes.removePasskey)
  async remove(
    @Headers('cookie') cookie: string,
    @Input() { params, body }: RouteInput<typeof routes.removePasskey>,
  ): Promise<void> {
    const { session } = await this.account.visit(cookie);
    const { passkeys } = await this.factors.of(session.sign_in_id);
    if (!passkeys.some(({ id }) => id === params.passkeyId)) throw new DomainError('PASSKEY.NOT_FOUND');
    await this.account.visitWith(cookie, body.password);
    await this.passkeys.remove(session.sign_in_id, params.passkeyId);
  }
}
