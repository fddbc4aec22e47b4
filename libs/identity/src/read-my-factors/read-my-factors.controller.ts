import { Controller, Headers } from '@nestjs/common';
import { type MyFactors, routes } from '#contracts';
import { Route } from '#platform';
import { Factors } from '../factors/my-factors.js';
import { OwnAccount } from '../sessions/own-account.js';

@Controller()
export class ReadMyFactorsController {
  constructor(
    private readonly account: OwnAccount,
    private readonly factors: Factors,
  ) {}

  @Route(routes.readMyFactors)
  async read(@Headers('cookie') cookie: string): Promise<MyFactors> {
    const { session } = await this.account.visit(cookie);
    return this.factors.of(session.sign_in_id);
  }
}
