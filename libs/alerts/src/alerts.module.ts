import { Global, Module } from '@nestjs/common';
import { EventDetails } from '#ports';
import { AcknowledgeAlertController } from './acknowledge-alert/acknowledge-alert.controller.js';
import { AcknowledgeAlertHandler } from './acknowledge-alert/acknowledge-alert.handler.js';
import { AlertRepository } from './alert.repository.js';
import { AlertExport } from './alert-export.js';
import { AlertViews } from './alert-views.js';
import { ChangeAlert } from './change-alert.js';
import { CircumstancesNow } from './circumstances-now.js';
import { ListAlertsController } from './list-alerts/list-alerts.controller.js';
import { ListAlertsHandler } from './list-alerts/list-alerts.handler.js';
import { LiveFeed } from './live-inbox/live-feed.js';
import { LiveInboxGateway } from './live-inbox/live-inbox.gateway.js';
import { LiveReport } from './live-inbox/live-report.js';
import { LockedScreens } from './live-inbox/locked-screens.js';
import { Visitors } from './live-inbox/visitors.js';
import { NoteAnswerWhenAnswered } from './note-answer-when-answered/note-answer-when-answered.handler.js';
import { OfferNudgeWhenRuleMatched } from './offer-nudge-when-rule-matched/offer-nudge-when-rule-matched.handler.js';
import { OpenAlertWhenRuleMatched } from './open-alert-when-rule-matched/open-alert-when-rule-matched.handler.js';
import { AroundAlert } from './read-alert/around-alert.js';
import { OtherAlerts } from './read-alert/other-alerts.js';
import { ReadAlertController } from './read-alert/read-alert.controller.js';
import { ReadAlertHandler } from './read-alert/read-alert.handler.js';
import { TraceReader } from './read-alert/trace-reader.js';
import { MyResponsesController, ReadMyResponsesHandler } from './read-my-responses.js';
import { ReopenAlertController } from './reopen-alert/reopen-alert.controller.js';
import { ReopenAlertHandler } from './reopen-alert/reopen-alert.handler.js';
import { ReopenAlertWhenNotResolved } from './reopen-alert-when-not-resolved/reopen-alert-when-not-resolved.handler.js';
import { ResolutionNotes } from './resolution-notes.js';
import { ResolveAlertController } from './resolve-alert/resolve-alert.controller.js';
import { ResolveAlertHandler } from './resolve-alert/resolve-alert.handler.js';
import { TakeNextStepWhenUnanswered } from './take-next-step-when-unanswered/take-next-step-when-unanswered.handler.js';

/** The life of an alert: raised, brought to somebody, gone on until somebody answers, resolved. */
@Global()
@Module({
  controllers: [
    ListAlertsController,
    ReadAlertController,
    AcknowledgeAlertController,
    ReopenAlertController,
    ResolveAlertController,
    MyResponsesController,
  ],
  providers: [
    AlertRepository,
    AlertViews,
    CircumstancesNow,
    ChangeAlert,
    AroundAlert,
    TraceReader,
    LiveFeed,
    OpenAlertWhenRuleMatched,
    OfferNudgeWhenRuleMatched,
    NoteAnswerWhenAnswered,
    TakeNextStepWhenUnanswered,
    ReopenAlertWhenNotResolved,
    ListAlertsHandler,
    ReadAlertHandler,
    AcknowledgeAlertHandler,
    ReopenAlertHandler,
    ResolveAlertHandler,
    ReadMyResponsesHandler,
    ResolutionNotes,
    OtherAlerts,
    AlertExport,
    EventDetails,
  ],
  exports: [LiveFeed],
})
export class AlertsModule {}

/** The gateway to live screens: only in a process that serves sockets. */
@Module({ imports: [AlertsModule], providers: [LiveInboxGateway, LiveReport, LockedScreens, Visitors] })
export class LiveInboxModule {}
