import { Controller, Headers } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route } from '#platform';
import { CodeApp } from '../factors/code-app.js';
import { RecoveryCodes } from '../factors/recovery-codes.js';
import { OwnAccount } from '../sessions/own-account.js';

@Controller()
export class CodesFromAppController {
  constructor(
    private readonly account: OwnAccount,
    private readonly app: CodeApp,
    private readonly recovery: RecoveryCodes,
  ) {}

  @Route(routes.beginCodesFromApp)
  async begin(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.beginCodesFromApp>,
  ): Promise<RouteAnswer<typeof routes.beginCodesFromApp>> {
    const visit = await this.account.visitWith(cookie, body.password);
    return this.app.begin(visit.session.sign_in_id, (await this.account.describe(visit)).email);
  }

  @Route(routes.confirmCodesFromApp)
  async confirm(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.confirmCodesFromApp>,
  ): Promise<RouteAnswer<typeof routes.confirmCodesFromApp>> {
    const { session } = await this.account.visit(cookie);
    await this.app.confirm(session.sign_in_id, body.code);
    return { recoveryCodes: await this.recovery.make(session.sign_in_id) };
  }

  @Route(routes.endCodesFromApp)
  async end(
    @Headers('cookie') cookie: string,
    @Input() { body }: RouteInput<typeof routes.endCodesFromApp>,
  ): Promise<void> {
    const { session } = await this.account.visitWith(cookie, body.password);
    await this.app.end(session.sign_in_id);
  }
}
