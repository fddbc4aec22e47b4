import { Global, Module } from '@nestjs/common';
import { DEMO_ACCOUNTS } from '#identity';
import { DemoAccess } from './demo-access.js';
import { DemoDirector } from './demo-director.js';

/** What only the demo clinic has: accounts whose password is shown, and somebody who goes quiet while you watch. */
@Global()
@Module({
  providers: [
    DemoAccess,
    DemoDirector,
    { provide: DEMO_ACCOUNTS, useFactory: (access: DemoAccess) => () => access.accounts, inject: [DemoAccess] },
  ],
  // Sign-in asks for it, and finds nothing where this module is not.
  exports: [DEMO_ACCOUNTS],
})
export class DemoModule {}
