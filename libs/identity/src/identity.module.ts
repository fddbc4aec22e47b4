import { Global, Module } from '@nestjs/common';
import { ports } from '#contracts';
import { CONFIGURATION, type Configuration } from '#platform';
import { FoundOrganisationHandler } from './found-organisation/found-organisation.handler.js';
import { ListDemoAccountsController } from './list-demo-accounts/list-demo-accounts.controller.js';
import { ReadSessionController } from './read-session/read-session.controller.js';
import { ReadSessionHandler } from './read-session/read-session.handler.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInAudit } from './sign-in/sign-in-audit.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { SignInLibrary } from './sign-in-library.js';
import { SignOutController } from './sign-out/sign-out.controller.js';
import { StaffAccounts } from './staff-accounts.js';
import { StaffAuthenticator } from './staff-authenticator.js';
import { Staff } from './staff-directory.js';

/** Organisations, staff accounts and sign-in. Global, because its ports are what other contexts read through. */
@Global()
@Module({
  controllers: [SignInController, SignOutController, ReadSessionController, ListDemoAccountsController],
  providers: [
    {
      provide: SignInLibrary,
      useFactory: (configuration: Configuration) => new SignInLibrary(configuration),
      inject: [CONFIGURATION],
    },
    SignInAudit,
    SignInLimits,
    StaffAuthenticator,
    StaffAccounts,
    Staff,
    ReadSessionHandler,
    FoundOrganisationHandler,
    { provide: ports.staffDirectory, useExisting: Staff },
  ],
  exports: [ports.staffDirectory, StaffAccounts, StaffAuthenticator],
})
export class IdentityModule {}
