import { ports } from '#ports';
import { defineContext } from '#use-cases';
import { AnswerCheckIn } from './answer-check-in.js';
import { AskForHelp } from './ask-for-help.js';
import { AskToConfirmLink } from './ask-to-confirm-link.js';
import { BeginSchedule } from './begin-schedule.js';
import { CheckInRepository } from './check-in.repository.js';
import { CheckInExport } from './check-in-export.js';
import { PastCheckIns } from './check-in-history.js';
import { ConfirmPersonalLink } from './confirm-personal-link.js';
import { ContactRepository } from './contact.repository.js';
import { CreatePersonalLink } from './create-personal-link.js';
import { DeclineCheckIn } from './decline-check-in.js';
import { EndMyLink } from './end-my-link.js';
import { EndSchedule } from './end-schedule.js';
import { CheckInFacts, checkInFold } from './facts/check-in-facts.js';
import { KeptAnswers } from './facts/kept-answers.js';
import { ListCheckIns } from './list-check-ins.js';
import { ListMyLinks } from './list-my-links.js';
import { ListPersonalLinks } from './list-personal-links.js';
import { ListSchedules } from './list-schedules.js';
import { CheckIns1790000200000 } from './migrations/1790000200000-check-ins.js';
import { SaidInCheckIns1790004000000 } from './migrations/1790004000000-said-in-check-ins.js';
import { ConfirmedLinks1790004200000 } from './migrations/1790004200000-confirmed-links.js';
import { MakersOfLinks1790004201000 } from './migrations/1790004201000-makers-of-links.js';
import { SilenceThatWasTold1790006200000 } from './migrations/1790006200000-silence-that-was-told.js';
import { MoveWindows } from './move-windows.js';
import { PatientsOwnCheckIn } from './patients-own-check-in.js';
import { PauseMine, PausePatient, Pauses } from './pause-check-ins.js';
import { PersonalLinkAuthenticator } from './personal-link.authenticator.js';
import { AdvanceCheckInWhenDue } from './reactions/advance-check-in-when-due.js';
import { ExtendScheduleWhenDue } from './reactions/extend-schedule-when-due.js';
import { MoveWindowsWhenTimeZoneChanged } from './reactions/move-windows-when-time-zone-changed.js';
import { NoticeSilenceWhenDue } from './reactions/notice-silence-when-due.js';
import { RememberPatientWhenRegistered } from './reactions/remember-patient-when-registered.js';
import { ResumeCheckInsWhenPauseEnds } from './reactions/resume-check-ins-when-pause-ends.js';
import { ShowNudgeWhenNudgeOffered } from './reactions/show-nudge-when-nudge-offered.js';
import { SwitchScheduleWhenAccepted } from './reactions/switch-schedule-when-accepted.js';
import { WatchSilenceSoonerWhenRuleRevised } from './reactions/watch-silence-sooner-when-rule-revised.js';
import { ReadMyCheckIns } from './read-my-check-ins/read-my-check-ins.js';
import { PauseEnds, ResumeMine, ResumePatient } from './resume-check-ins.js';
import { RevokePersonalLink } from './revoke-personal-link.js';
import { SaidByPatients } from './said-by-patients.js';
import { ScheduleRepository } from './schedule.repository.js';
import { AgreeableSchedules } from './schedule-check.js';
import { StartSchedule } from './start-schedule.js';

/** Schedules, windows, answers, pauses, personal links. Global, because its ports are what other contexts read through. */
export const checkIns = defineContext({
  name: 'check-ins',
  useCases: [
    ListMyLinks,
    StartSchedule,
    ConfirmPersonalLink,
    ListCheckIns,
    AskForHelp,
    AnswerCheckIn,
    ResumePatient,
    ResumeMine,
    EndSchedule,
    ListPersonalLinks,
    RevokePersonalLink,
    AskToConfirmLink,
    EndMyLink,
    PausePatient,
    PauseMine,
    CreatePersonalLink,
    ListSchedules,
    DeclineCheckIn,
    ReadMyCheckIns,
  ],
  reactions: [
    ResumeCheckInsWhenPauseEnds,
    NoticeSilenceWhenDue,
    WatchSilenceSoonerWhenRuleRevised,
    ExtendScheduleWhenDue,
    AdvanceCheckInWhenDue,
    MoveWindowsWhenTimeZoneChanged,
    ShowNudgeWhenNudgeOffered,
    RememberPatientWhenRegistered,
    SwitchScheduleWhenAccepted,
  ],
  parts: [
    CheckInRepository,
    ScheduleRepository,
    BeginSchedule,
    ContactRepository,
    PatientsOwnCheckIn,
    MoveWindows,
    PersonalLinkAuthenticator,
    CheckInFacts,
    KeptAnswers,
    CheckInExport,
    PastCheckIns,
    SaidByPatients,
    Pauses,
    PauseEnds,
  ],
  offers: [
    { provide: ports.checkInHistory, useExisting: PastCheckIns },
    { provide: ports.scheduleCheck, useClass: AgreeableSchedules },
  ],
  folds: [checkInFold],
  migrations: [
    CheckIns1790000200000,
    SaidInCheckIns1790004000000,
    ConfirmedLinks1790004200000,
    MakersOfLinks1790004201000,
    SilenceThatWasTold1790006200000,
  ],
  encrypted: ['check_in.answers.wentOkay', 'help_request.words'],
});
