import { APP_INTERCEPTOR } from '@nestjs/core';
import { ports } from '#ports';
import { defineContext } from '#use-cases';
import { AcceptInvitation } from './accept-invitation.js';
import { AskPasswordReset } from './ask-password-reset/ask-password-reset.js';
import { ResetLimits } from './ask-password-reset/reset-limits.js';
import { AuthDatabase } from './auth-database.js';
import { ChangeMyPassword } from './change-my-password.js';
import { ChangeProgrammeHours } from './change-programme-hours.js';
import { ClearSecondFactors } from './clear-second-factors.js';
import { ConfirmSignIn } from './confirm-sign-in/confirm-sign-in.js';
import { SecondFactor } from './confirm-sign-in/second-factor.js';
import { WrongCodes } from './confirm-sign-in/wrong-codes.js';
import { Credentials } from './credentials.js';
import { EndMySession } from './end-my-session.js';
import { CodeApp } from './factors/code-app.js';
import { Factors } from './factors/my-factors.js';
import { Passkeys } from './factors/passkeys.js';
import { PendingSignIns } from './factors/pending-sign-ins.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { Invitations } from './invitations.js';
import { InviteStaff } from './invite-staff.js';
import { ReadMyPhones, SaveMyPhones } from './keep-my-phones.js';
import { AddPasskey, BeginPasskey, RemovePasskey } from './keep-passkeys.js';
import { leftOutOfBackupsInIdentity } from './left-out-of-backups.js';
import { ListDemoAccounts } from './list-demo-accounts.js';
import { ListInvitations } from './list-invitations.js';
import { ListMySessions } from './list-my-sessions.js';
import { ListStaff } from './list-staff.js';
import { LockSession } from './lock-session.js';
import { LockedSessionAuthenticator } from './locked-session.authenticator.js';
import { MakeRecoveryCodes } from './make-recovery-codes.js';
import { Identity1790000050000 } from './migrations/1790000050000-identity.js';
import { SignInTries1790000420000 } from './migrations/1790000420000-sign-in-tries.js';
import { Accounts1790001105000 } from './migrations/1790001105000-accounts.js';
import { Sessions1790001110000 } from './migrations/1790001110000-sessions.js';
import { Factors1790001120000 } from './migrations/1790001120000-factors.js';
import { SingleSignOn1790001130000 } from './migrations/1790001130000-single-sign-on.js';
import { SingleSignOnDomains1790004100000 } from './migrations/1790004100000-single-sign-on-domains.js';
import { StaffPhones1790004310000 } from './migrations/1790004310000-staff-phones.js';
import { ProgrammeHours1790006003000 } from './migrations/1790006003000-programme-hours.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordStrength } from './password-strength.js';
import { ProposeHolidays } from './propose-holidays.js';
import { SendInvitationWhenInvited } from './reactions/send-invitation-when-invited.js';
import { SendLinkWhenPasswordResetAsked } from './reactions/send-link-when-password-reset-asked.js';
import { TellOwnerWhenWrongCodesTried } from './reactions/tell-owner-when-wrong-codes-tried.js';
import { ReadMyFactors } from './read-my-factors.js';
import { ReadOneTimeLink } from './read-one-time-link.js';
import { ReadProgrammeHours } from './read-programme-hours.js';
import { ReadSession } from './read-session.js';
import { RemoveStaff } from './remove-staff.js';
import { ResetPassword } from './reset-password.js';
import { AttendanceInterceptor } from './sessions/attendance.interceptor.js';
import { OwnAccount } from './sessions/own-account.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionDescription } from './sessions/session-description.js';
import { SessionOpener } from './sessions/session-opener.js';
import { SessionResolver } from './sessions/session-resolver.js';
import { SignInAudit } from './sessions/sign-in-audit.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import { ReadSessionPolicy, SetSessionPolicy } from './set-session-policy.js';
import { ReadSingleSignOn, RemoveSingleSignOn, SetSingleSignOn } from './set-single-sign-on.js';
import { SetStaffRoles } from './set-staff-roles.js';
import { OfferSetUp } from './set-up/offer-set-up.js';
import { SetUp } from './set-up/set-up.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { TryCounters, TryCountersInDatabase } from './sign-in/try-counters.js';
import { SignInLibrary } from './sign-in-library.js';
import { AskForPasskey, SignInWithPasskey } from './sign-in-with-passkey.js';
import { BeginSingleSignOn, FinishSingleSignOn } from './sign-in-with-single-sign-on/sign-in-with-single-sign-on.js';
import { SingleSignOnFlow } from './sign-in-with-single-sign-on/single-sign-on-flow.js';
import { SignOut } from './sign-out.js';
import { IdentityProvider } from './single-sign-on/identity-provider.js';
import { SignInsUnderWay } from './single-sign-on/sign-ins-under-way.js';
import { SingleSignOnPeople } from './single-sign-on/single-sign-on-people.js';
import { OrganisationRow, StaffRow } from './staff.row.js';
import { StaffAccounts } from './staff-accounts.js';
import { StaffAuthenticator } from './staff-authenticator.js';
import { Staff } from './staff-directory.js';
import { encryptedInIdentity } from './staff-phones.js';
import { BeginCodesFromApp, ConfirmCodesFromApp, EndCodesFromApp } from './turn-on-codes-from-app.js';
import { UnlockSession } from './unlock-session.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

export { foundOrganisation } from './found-organisation.js';
export { DEMO_ACCOUNTS, type DemoAccounts } from './list-demo-accounts.js';
export { OfferSetUp } from './set-up/offer-set-up.js';
export { type NewStaffMember, StaffAccounts } from './staff-accounts.js';
export { StaffAuthenticator } from './staff-authenticator.js';

/** Organisations, staff accounts and sign-in. Global, because its ports are what other contexts read through. */
export const identity = defineContext({
  name: 'identity',
  useCases: [
    ReadSingleSignOn,
    SetSingleSignOn,
    RemoveSingleSignOn,
    EndMySession,
    ReadSessionPolicy,
    SetSessionPolicy,
    ReadProgrammeHours,
    ChangeProgrammeHours,
    ProposeHolidays,
    ListStaff,
    BeginPasskey,
    AddPasskey,
    RemovePasskey,
    RemoveStaff,
    SetStaffRoles,
    ClearSecondFactors,
    AcceptInvitation,
    ReadOneTimeLink,
    ReadSession,
    LockSession,
    ListInvitations,
    WithdrawInvitation,
    ListDemoAccounts,
    ReadMyFactors,
    AskForPasskey,
    SignInWithPasskey,
    SignOut,
    UnlockSession,
    ReadMyPhones,
    SaveMyPhones,
    BeginCodesFromApp,
    ConfirmCodesFromApp,
    EndCodesFromApp,
    ChangeMyPassword,
    ResetPassword,
    InviteStaff,
    ListMySessions,
    MakeRecoveryCodes,
    BeginSingleSignOn,
    FinishSingleSignOn,
    ConfirmSignIn,
    SetUp,
    SignIn,
    AskPasswordReset,
  ],
  reactions: [TellOwnerWhenWrongCodesTried, SendLinkWhenPasswordResetAsked, SendInvitationWhenInvited],
  parts: [
    SignInAudit,
    SignInLimits,
    ResetLimits,
    { provide: TryCounters, useClass: TryCountersInDatabase },
    AuthDatabase,
    SignInLibrary,
    Credentials,
    SessionCookie,
    IdentityProvider,
    SignInsUnderWay,
    SingleSignOnPeople,
    SingleSignOnFlow,
    CodeApp,
    RecoveryCodes,
    Passkeys,
    Factors,
    PendingSignIns,
    SecondFactor,
    WrongCodes,
    OwnAccount,
    StaffSessions,
    SessionResolver,
    SessionOpener,
    SessionDescription,
    { provide: APP_INTERCEPTOR, useClass: AttendanceInterceptor },
    PasswordStrength,
    OneTimeLinks,
    Invitations,
    OfferSetUp,
    StaffAuthenticator,
    LockedSessionAuthenticator,
    StaffAccounts,
    Staff,
  ],
  offers: [{ provide: ports.staffDirectory, useExisting: Staff }],
  exports: [StaffAccounts, StaffAuthenticator, OfferSetUp],
  migrations: [
    Identity1790000050000,
    SignInTries1790000420000,
    Accounts1790001105000,
    Sessions1790001110000,
    Factors1790001120000,
    SingleSignOn1790001130000,
    StaffPhones1790004310000,
    SingleSignOnDomains1790004100000,
    ProgrammeHours1790006003000,
  ],
  entities: [OrganisationRow, StaffRow],
  encrypted: encryptedInIdentity,
  leftOutOfBackups: leftOutOfBackupsInIdentity,
});
