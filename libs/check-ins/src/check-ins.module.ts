import { Global, Module } from '@nestjs/common';
import { ports } from '#ports';
import { AdvanceCheckInWhenDue } from './advance-check-in-when-due/advance-check-in-when-due.handler.js';
import { AnswerCheckInController } from './answer-check-in/answer-check-in.controller.js';
import { AnswerCheckInHandler } from './answer-check-in/answer-check-in.handler.js';
import { AskForHelpController } from './ask-for-help/ask-for-help.controller.js';
import { AskForHelpHandler } from './ask-for-help/ask-for-help.handler.js';
import { AskToConfirmLinkController } from './ask-to-confirm-link/ask-to-confirm-link.controller.js';
import { AskToConfirmLinkHandler } from './ask-to-confirm-link/ask-to-confirm-link.handler.js';
import { CheckInRepository } from './check-in.repository.js';
import { CheckInExport } from './check-in-export.js';
import { PastCheckIns } from './check-in-history.js';
import { ConfirmPersonalLinkController } from './confirm-personal-link/confirm-personal-link.controller.js';
import { ConfirmPersonalLinkHandler } from './confirm-personal-link/confirm-personal-link.handler.js';
import { ContactRepository } from './contact.repository.js';
import { CreatePersonalLinkController } from './create-personal-link/create-personal-link.controller.js';
import { CreatePersonalLinkHandler } from './create-personal-link/create-personal-link.handler.js';
import { DeclineCheckInController } from './decline-check-in/decline-check-in.controller.js';
import { DeclineCheckInHandler } from './decline-check-in/decline-check-in.handler.js';
import { EndMyLinkController } from './end-my-link/end-my-link.controller.js';
import { EndMyLinkHandler } from './end-my-link/end-my-link.handler.js';
import { EndScheduleController } from './end-schedule/end-schedule.controller.js';
import { EndScheduleHandler } from './end-schedule/end-schedule.handler.js';
import { ExtendScheduleWhenDue } from './extend-schedule-when-due/extend-schedule-when-due.handler.js';
import { CheckInFacts } from './facts/check-in-facts.js';
import { ListCheckInsController } from './list-check-ins/list-check-ins.controller.js';
import { ListCheckInsHandler } from './list-check-ins/list-check-ins.handler.js';
import { ListMyLinksController } from './list-my-links/list-my-links.controller.js';
import { ListMyLinksHandler } from './list-my-links/list-my-links.handler.js';
import { ListPersonalLinksController } from './list-personal-links/list-personal-links.controller.js';
import { ListPersonalLinksHandler } from './list-personal-links/list-personal-links.handler.js';
import { ListSchedulesController } from './list-schedules/list-schedules.controller.js';
import { ListSchedulesHandler } from './list-schedules/list-schedules.handler.js';
import { MoveWindows } from './move-windows.js';
import { MoveWindowsWhenTimeZoneChanged } from './move-windows-when-time-zone-changed/move-windows-when-time-zone-changed.handler.js';
import { NoticeSilenceWhenDue } from './notice-silence-when-due/notice-silence-when-due.handler.js';
import { PatientsOwnCheckIn } from './patients-own-check-in.js';
import { PauseCheckInsController } from './pause-check-ins/pause-check-ins.controller.js';
import { PauseCheckInsHandler } from './pause-check-ins/pause-check-ins.handler.js';
import { ReadMyCheckInsController } from './read-my-check-ins/read-my-check-ins.controller.js';
import { ReadMyCheckInsHandler } from './read-my-check-ins/read-my-check-ins.handler.js';
import { PersonalLinkAuthenticator } from './recognise-personal-link/personal-link.authenticator.js';
import { RememberPatientWhenRegistered } from './remember-patient-when-registered/remember-patient-when-registered.handler.js';
import { ResumeCheckInsController } from './resume-check-ins/resume-check-ins.controller.js';
import { ResumeCheckInsHandler } from './resume-check-ins/resume-check-ins.handler.js';
import { ResumeCheckInsWhenPauseEnds } from './resume-check-ins-when-pause-ends/resume-check-ins-when-pause-ends.handler.js';
import { RevokePersonalLinkController } from './revoke-personal-link/revoke-personal-link.controller.js';
import { RevokePersonalLinkHandler } from './revoke-personal-link/revoke-personal-link.handler.js';
import { SaidByPatients } from './said-by-patients.js';
import { ScheduleRepository } from './schedule.repository.js';
import { ShowNudgeWhenNudgeOffered } from './show-nudge-when-nudge-offered/show-nudge-when-nudge-offered.handler.js';
import { StartScheduleController } from './start-schedule/start-schedule.controller.js';
import { StartScheduleHandler } from './start-schedule/start-schedule.handler.js';

const offered = [{ provide: ports.checkInHistory, useExisting: PastCheckIns }];

const reactions = [
  AdvanceCheckInWhenDue,
  ExtendScheduleWhenDue,
  NoticeSilenceWhenDue,
  ResumeCheckInsWhenPauseEnds,
  MoveWindowsWhenTimeZoneChanged,
  RememberPatientWhenRegistered,
  ShowNudgeWhenNudgeOffered,
];

/** Schedules, windows, answers, pauses, personal links. Global, because its ports are what other contexts read through. */
@Global()
@Module({
  controllers: [
    ListSchedulesController,
    StartScheduleController,
    EndScheduleController,
    ListCheckInsController,
    PauseCheckInsController,
    ResumeCheckInsController,
    ListPersonalLinksController,
    CreatePersonalLinkController,
    RevokePersonalLinkController,
    EndMyLinkController,
    ListMyLinksController,
    ConfirmPersonalLinkController,
    AskToConfirmLinkController,
    ReadMyCheckInsController,
    AnswerCheckInController,
    DeclineCheckInController,
    AskForHelpController,
  ],
  providers: [
    CheckInRepository,
    ScheduleRepository,
    ContactRepository,
    PatientsOwnCheckIn,
    MoveWindows,
    PersonalLinkAuthenticator,
    CheckInFacts,
    CheckInExport,
    PastCheckIns,
    SaidByPatients,
    ListSchedulesHandler,
    StartScheduleHandler,
    EndScheduleHandler,
    ListCheckInsHandler,
    PauseCheckInsHandler,
    ResumeCheckInsHandler,
    ListPersonalLinksHandler,
    CreatePersonalLinkHandler,
    RevokePersonalLinkHandler,
    EndMyLinkHandler,
    ListMyLinksHandler,
    ConfirmPersonalLinkHandler,
    AskToConfirmLinkHandler,
    ReadMyCheckInsHandler,
    AnswerCheckInHandler,
    DeclineCheckInHandler,
    AskForHelpHandler,
    ...reactions,
    ...offered,
  ],
  exports: offered.map(({ provide }) => provide),
})
export class CheckInsModule {}
