import { Controller, Headers } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route } from '#platform';
import { RecoveryCodes } from '../factors/recovery-codes.js';
import { OwnAccount } from '../sessions/own-account.js';

@Controller()
export class MakeRecoveryCodesController {
  constructor(
    private readonly account: OwnAccount,
    private readonly recovery: RecoveryCodes,
  ) {}

  @Route(routes.makeRecoveryCodes)
  async make(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.makeRecoveryCodes>,
  ): Promise<RouteAnswer<typeof routes.makeRecoveryCodes>> {
    const { session } = await this.account.visitWith(cookie, body.password);
    return { recoveryCodes: await this.recovery.make(session.sign_in_id) };
  }
}
