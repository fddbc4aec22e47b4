import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { CodeApp } from './factors/code-app.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { OwnAccount } from './sessions/own-account.js';

@UseCase(routes.beginCodesFromApp)
export class BeginCodesFromApp {
  constructor(
    private readonly account: OwnAccount,
    private readonly app: CodeApp,
  ) {}

  async execute({
    body,
    client,
  }: RequestOf<typeof routes.beginCodesFromApp>): Promise<RouteAnswer<typeof routes.beginCodesFromApp>> {
    const visit = await this.account.visitWith(client.cookie, body.password);
    return this.app.begin(visit.session.sign_in_id, (await this.account.describe(visit)).email);
  }
}

@UseCase(routes.confirmCodesFromApp)
export class ConfirmCodesFromApp {
  constructor(
    private readonly account: OwnAccount,
    private readonly app: CodeApp,
    private readonly recovery: RecoveryCodes,
  ) {}

  async execute({
    body,
    client,
  }: RequestOf<typeof routes.confirmCodesFromApp>): Promise<RouteAnswer<typeof routes.confirmCodesFromApp>> {
    const { session } = await this.account.visit(client.cookie);
    await this.app.confirm(session.sign_in_id, body.code);
    return { recoveryCodes: await this.recovery.make(session.sign_in_id) };
  }
}

@UseCase(routes.endCodesFromApp)
export class EndCodesFromApp {
  constructor(
    private readonly account: OwnAccount,
    private readonly app: CodeApp,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.endCodesFromApp>): Promise<void> {
    const { session } = await this.account.visitWith(client.cookie, body.password);
    await this.app.end(session.sign_in_id);
  }
}
