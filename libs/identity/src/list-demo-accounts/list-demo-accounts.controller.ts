import { Controller, Inject, Optional } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { Route } from '#platform';

export type DemoAccounts = RouteAnswer<typeof routes.listDemoAccounts>;

/** Injection token of a function that returns the demo accounts; only the demo clinic provides it. */
export const DEMO_ACCOUNTS = Symbol('DemoAccounts');

@Controller()
export class ListDemoAccountsController {
  constructor(@Optional() @Inject(DEMO_ACCOUNTS) private readonly demo?: () => DemoAccounts) {}

  @Route(routes.listDemoAccounts)
  list(): DemoAccounts {
    return this.demo?.() ?? { staff: [], patients: [] };
  }
}
