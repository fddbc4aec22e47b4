import { Global, Module } from '@nestjs/common';
import { DEMO_ACCOUNTS } from '#identity';
import { DemoDirector } from './demo-director.js';
import { DemoDoors } from './demo-doors.js';

/** What only the demo clinic has: accounts whose password is shown, and somebody who goes quiet while you watch. */
@Global()
@Module({
  providers: [
    DemoDoors,
    DemoDirector,
    { provide: DEMO_ACCOUNTS, useFactory: (doors: DemoDoors) => () => doors.accounts, inject: [DemoDoors] },
  ],
  // Sign-in asks for it, and finds nothing where this module is not.
  exports: [DEMO_ACCOUNTS],
})
export class DemoModule {}
