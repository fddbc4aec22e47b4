import { EventDetails, ports } from '#ports';
import { defineContext } from '#use-cases';
import { AcknowledgeAlert } from './acknowledge-alert.js';
import { AlertRepository } from './alert.repository.js';
import { AlertExport } from './alert-export.js';
import { AlertFacts, alertFold } from './alert-facts.js';
import { FiguresOfAlerts } from './alert-figures.js';
import { AlertViews } from './alert-views.js';
import { ChangeAlert } from './change-alert.js';
import { CircumstancesNow } from './circumstances-now.js';
import { ListAlerts } from './list-alerts/list-alerts.js';
import { LiveAlerts } from './live-alerts.js';
import { Alerts1790000300000 } from './migrations/1790000300000-alerts.js';
import { AlertsByPosition1790001200000 } from './migrations/1790001200000-alerts-by-position.js';
import { EventsInTrace1790004030000 } from './migrations/1790004030000-events-in-trace.js';
import { UsefulOrNot1790006100000 } from './migrations/1790006100000-useful-or-not.js';
import { AlertsByRule1790006101000 } from './migrations/1790006101000-alerts-by-rule.js';
import { FollowPatientWhenAccepted } from './reactions/follow-patient-when-accepted.js';
import { NoteAnswerWhenAnswered } from './reactions/note-answer-when-answered.js';
import { OfferNudgeWhenRuleMatched } from './reactions/offer-nudge-when-rule-matched.js';
import { OpenAlertWhenRuleMatched } from './reactions/open-alert-when-rule-matched.js';
import { ReopenAlertWhenNotResolved } from './reactions/reopen-alert-when-not-resolved.js';
import { TakeNextStepWhenUnanswered } from './reactions/take-next-step-when-unanswered.js';
import { AroundAlert } from './read-alert/around-alert.js';
import { OtherAlerts } from './read-alert/other-alerts.js';
import { ReadAlert } from './read-alert/read-alert.js';
import { TraceReader } from './read-alert/trace-reader.js';
import { ReadMyResponses } from './read-my-responses.js';
import { ReopenAlert } from './reopen-alert.js';
import { ResolutionNotes } from './resolution-notes.js';
import { ResolveAlert } from './resolve-alert.js';
import { JudgeAlert } from './usefulness/judge-alert.js';
import { UsefulnessMarks } from './usefulness/usefulness-marks.js';

/** The life of an alert: raised, brought to somebody, gone on until somebody answers, resolved. */
export const alerts = defineContext({
  name: 'alerts',
  useCases: [JudgeAlert, ResolveAlert, ReadMyResponses, ReopenAlert, AcknowledgeAlert, ListAlerts, ReadAlert],
  reactions: [
    ReopenAlertWhenNotResolved,
    OpenAlertWhenRuleMatched,
    TakeNextStepWhenUnanswered,
    NoteAnswerWhenAnswered,
    OfferNudgeWhenRuleMatched,
    FollowPatientWhenAccepted,
  ],
  parts: [
    AlertRepository,
    AlertViews,
    CircumstancesNow,
    ChangeAlert,
    AroundAlert,
    TraceReader,
    LiveAlerts,
    ResolutionNotes,
    OtherAlerts,
    UsefulnessMarks,
    AlertExport,
    AlertFacts,
    EventDetails,
  ],
  offers: [{ provide: ports.alertFigures, useClass: FiguresOfAlerts }],
  folds: [alertFold],
  migrations: [
    Alerts1790000300000,
    AlertsByPosition1790001200000,
    EventsInTrace1790004030000,
    UsefulOrNot1790006100000,
    AlertsByRule1790006101000,
  ],
  encrypted: ['alert.note', 'alert_trace.note', 'alert_usefulness.note'],
});
