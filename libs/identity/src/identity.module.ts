import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ports } from '#ports';
import { AcceptInvitationController } from './accept-invitation/accept-invitation.controller.js';
import { AcceptInvitationHandler } from './accept-invitation/accept-invitation.handler.js';
import { AskPasswordResetController } from './ask-password-reset/ask-password-reset.controller.js';
import { ResetLimits } from './ask-password-reset/reset-limits.js';
import { AuthDatabase } from './auth-database.js';
import { ChangeMyPasswordController } from './change-my-password/change-my-password.controller.js';
import { ClearSecondFactorsController } from './clear-second-factors/clear-second-factors.controller.js';
import { ConfirmSignInController } from './confirm-sign-in/confirm-sign-in.controller.js';
import { SecondFactor } from './confirm-sign-in/second-factor.js';
import { WrongCodes } from './confirm-sign-in/wrong-codes.js';
import { Credentials } from './credentials.js';
import { EndMySessionController } from './end-my-session/end-my-session.controller.js';
import { CodeApp } from './factors/code-app.js';
import { Factors } from './factors/my-factors.js';
import { Passkeys } from './factors/passkeys.js';
import { PendingSignIns } from './factors/pending-sign-ins.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { FoundOrganisationHandler } from './found-organisation/found-organisation.handler.js';
import { Invitations } from './invitations.js';
import { InviteStaffController } from './invite-staff/invite-staff.controller.js';
import { InviteStaffHandler } from './invite-staff/invite-staff.handler.js';
import { KeepMyPhonesController } from './keep-my-phones/keep-my-phones.controller.js';
import { KeepPasskeysController } from './keep-passkeys/keep-passkeys.controller.js';
import { ListDemoAccountsController } from './list-demo-accounts/list-demo-accounts.controller.js';
import { ListInvitationsController } from './list-invitations/list-invitations.controller.js';
import { ListMySessionsController } from './list-my-sessions/list-my-sessions.controller.js';
import { ListStaffController } from './list-staff/list-staff.controller.js';
import { LockSessionController } from './lock-session/lock-session.controller.js';
import { LockedSessionAuthenticator } from './locked-session.authenticator.js';
import { MakeRecoveryCodesController } from './make-recovery-codes/make-recovery-codes.controller.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordStrength } from './password-strength.js';
import { ReadMyFactorsController } from './read-my-factors/read-my-factors.controller.js';
import { ReadOneTimeLinkController } from './read-one-time-link/read-one-time-link.controller.js';
import { ReadSessionController } from './read-session/read-session.controller.js';
import { ReadSessionHandler } from './read-session/read-session.handler.js';
import { RemoveStaffController } from './remove-staff/remove-staff.controller.js';
import { RemoveStaffHandler } from './remove-staff/remove-staff.handler.js';
import { ResetPasswordController } from './reset-password/reset-password.controller.js';
import { ResetPasswordHandler } from './reset-password/reset-password.handler.js';
import { SendInvitationWhenInvited } from './send-invitation-when-invited/send-invitation-when-invited.handler.js';
import { SendLinkWhenPasswordResetAsked } from './send-link-when-password-reset-asked/send-link-when-password-reset-asked.handler.js';
import { AttendanceInterceptor } from './sessions/attendance.interceptor.js';
import { OwnAccount } from './sessions/own-account.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionDoor } from './sessions/session-door.js';
import { SessionOpener } from './sessions/session-opener.js';
import { SignInAudit } from './sessions/sign-in-audit.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import { SessionPolicyController } from './set-session-policy/session-policy.controller.js';
import { SingleSignOnSettingsController } from './set-single-sign-on/single-sign-on-settings.controller.js';
import { SetStaffRolesController } from './set-staff-roles/set-staff-roles.controller.js';
import { SetStaffRolesHandler } from './set-staff-roles/set-staff-roles.handler.js';
import { OfferSetUp } from './set-up/offer-set-up.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpHandler } from './set-up/set-up.handler.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { SignInLibrary } from './sign-in-library.js';
import { SignInWithPasskeyController } from './sign-in-with-passkey/sign-in-with-passkey.controller.js';
import { SingleSignOnController } from './sign-in-with-single-sign-on/single-sign-on.controller.js';
import { SingleSignOnDoor } from './sign-in-with-single-sign-on/single-sign-on-door.js';
import { SignOutController } from './sign-out/sign-out.controller.js';
import { IdentityProvider } from './single-sign-on/identity-provider.js';
import { SignInsUnderWay } from './single-sign-on/sign-ins-under-way.js';
import { SingleSignOnPeople } from './single-sign-on/single-sign-on-people.js';
import { StaffAccounts } from './staff-accounts.js';
import { StaffAuthenticator } from './staff-authenticator.js';
import { Staff } from './staff-directory.js';
import { TellOwnerWhenWrongCodesTried } from './tell-owner-when-wrong-codes-tried/tell-owner-when-wrong-codes-tried.handler.js';
import { CodesFromAppController } from './turn-on-codes-from-app/codes-from-app.controller.js';
import { UnlockSessionController } from './unlock-session/unlock-session.controller.js';
import { WithdrawInvitationController } from './withdraw-invitation/withdraw-invitation.controller.js';
import { WithdrawInvitationHandler } from './withdraw-invitation/withdraw-invitation.handler.js';

/** Organisations, staff accounts and sign-in. Global, because its ports are what other contexts read through. */
@Global()
@Module({
  controllers: [
    SignInController,
    SignOutController,
    ReadSessionController,
    ListDemoAccountsController,
    ReadOneTimeLinkController,
    SetUpController,
    ListInvitationsController,
    InviteStaffController,
    WithdrawInvitationController,
    AcceptInvitationController,
    AskPasswordResetController,
    ResetPasswordController,
    LockSessionController,
    SingleSignOnSettingsController,
    SingleSignOnController,
    ConfirmSignInController,
    SignInWithPasskeyController,
    ReadMyFactorsController,
    CodesFromAppController,
    MakeRecoveryCodesController,
    KeepMyPhonesController,
    KeepPasskeysController,
    ListStaffController,
    SetStaffRolesController,
    RemoveStaffController,
    ClearSecondFactorsController,
    UnlockSessionController,
    ListMySessionsController,
    EndMySessionController,
    ChangeMyPasswordController,
    SessionPolicyController,
  ],
  providers: [
    SignInAudit,
    SignInLimits,
    ResetLimits,
    AuthDatabase,
    SignInLibrary,
    Credentials,
    SessionCookie,
    IdentityProvider,
    SignInsUnderWay,
    SingleSignOnPeople,
    SingleSignOnDoor,
    CodeApp,
    RecoveryCodes,
    Passkeys,
    Factors,
    PendingSignIns,
    SecondFactor,
    WrongCodes,
    TellOwnerWhenWrongCodesTried,
    OwnAccount,
    SetStaffRolesHandler,
    RemoveStaffHandler,
    StaffSessions,
    SessionDoor,
    SessionOpener,
    { provide: APP_INTERCEPTOR, useClass: AttendanceInterceptor },
    PasswordStrength,
    OneTimeLinks,
    Invitations,
    OfferSetUp,
    StaffAuthenticator,
    LockedSessionAuthenticator,
    StaffAccounts,
    Staff,
    ReadSessionHandler,
    FoundOrganisationHandler,
    SetUpHandler,
    InviteStaffHandler,
    WithdrawInvitationHandler,
    AcceptInvitationHandler,
    ResetPasswordHandler,
    SendInvitationWhenInvited,
    SendLinkWhenPasswordResetAsked,
    { provide: ports.staffDirectory, useExisting: Staff },
  ],
  exports: [ports.staffDirectory, StaffAccounts, StaffAuthenticator, OfferSetUp],
})
export class IdentityModule {}
