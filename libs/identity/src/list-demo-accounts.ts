import { Inject, Optional } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { UseCase } from '#use-cases';

export type DemoAccounts = RouteAnswer<typeof routes.listDemoAccounts>;

/** Injection token of a function that returns the demo accounts; only the demo clinic provides it. */
export const DEMO_ACCOUNTS = Symbol('DemoAccounts');

@UseCase(routes.listDemoAccounts)
export class ListDemoAccounts {
  constructor(@Optional() @Inject(DEMO_ACCOUNTS) private readonly demo?: () => DemoAccounts) {}

  async execute(): Promise<DemoAccounts> {
    return this.demo?.() ?? { staff: [], patients: [] };
  }
}
