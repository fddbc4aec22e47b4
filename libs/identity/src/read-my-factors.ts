import { type MyFactors, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { Factors } from './factors/my-factors.js';
import { OwnAccount } from './sessions/own-account.js';

@UseCase(routes.readMyFactors)
export class ReadMyFactors {
  constructor(
    private readonly account: OwnAccount,
    private readonly factors: Factors,
  ) {}

  async execute({ client }: RequestOf<typeof routes.readMyFactors>): Promise<MyFactors> {
    const { session } = await this.account.visit(client.cookie);
    return this.factors.of(session.sign_in_id);
  }
}
