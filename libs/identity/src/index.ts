import type { Entities, Migration } from '#platform';
import { Identity1790000050000 } from './migrations/1790000050000-identity.js';
import { SignInTries1790000420000 } from './migrations/1790000420000-sign-in-tries.js';
import { Accounts1790001105000 } from './migrations/1790001105000-accounts.js';
import { Sessions1790001110000 } from './migrations/1790001110000-sessions.js';
import { Factors1790001120000 } from './migrations/1790001120000-factors.js';
import { SingleSignOn1790001130000 } from './migrations/1790001130000-single-sign-on.js';
import { SingleSignOnDomains1790004100000 } from './migrations/1790004100000-single-sign-on-domains.js';
import { StaffPhones1790004310000 } from './migrations/1790004310000-staff-phones.js';
import { OrganisationRow, StaffRow } from './staff.row.js';

export { FoundOrganisation } from './found-organisation/found-organisation.command.js';
export { IdentityModule } from './identity.module.js';
export { leftOutOfBackupsInIdentity } from './left-out-of-backups.js';
export { DEMO_ACCOUNTS, type DemoAccounts } from './list-demo-accounts/list-demo-accounts.controller.js';
export { OfferSetUp } from './set-up/offer-set-up.js';
export { type NewStaffMember, StaffAccounts } from './staff-accounts.js';
export { StaffAuthenticator } from './staff-authenticator.js';
export { encryptedInIdentity } from './staff-phones.js';

export const migrationsOfIdentity: Migration[] = [
  Identity1790000050000,
  SignInTries1790000420000,
  Accounts1790001105000,
  Sessions1790001110000,
  Factors1790001120000,
  SingleSignOn1790001130000,
  StaffPhones1790004310000,
  SingleSignOnDomains1790004100000,
];
export const entitiesOfIdentity = [OrganisationRow, StaffRow] satisfies Entities;
