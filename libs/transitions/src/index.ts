import { ports } from '#ports';
import { defineContext } from '#use-cases';
import { CallOffAftercare } from './after-move/call-off-aftercare.js';
import { PlanAftercare } from './after-move/plan-aftercare.js';
import { RecordContact } from './after-move/record-contact.js';
import { ListTransitions } from './board/list-transitions.js';
import { TransitionCards } from './board/transition-cards.js';
import { ChangeTransition } from './change-transition.js';
import { transitionFold } from './facts/moving.js';
import { TransitionFacts } from './facts/transition-facts.js';
import { AskAboutHandoffItem } from './hand-off/ask-about-handoff-item.js';
import { AssignHandoffItem } from './hand-off/assign-handoff-item.js';
import { ChaseHandoffItem } from './hand-off/chase-handoff-item.js';
import { DoHandoffItem } from './hand-off/do-handoff-item.js';
import { ListMyHandoffItems } from './hand-off/list-my-handoff-items.js';
import { MarkHandoffItemNotApplicable } from './hand-off/mark-handoff-item-not-applicable.js';
import { ReopenHandoffItem } from './hand-off/reopen-handoff-item.js';
import { WaiveHandoffItem } from './hand-off/waive-handoff-item.js';
import { HandoffWords } from './handoff-words.js';
import { CorrectLevelOfCare } from './level-of-care/correct-level-of-care.js';
import { ListLevelOfCareStays } from './level-of-care/list-level-of-care-stays.js';
import { StayExport } from './level-of-care/stay-export.js';
import { StayViews } from './level-of-care/stay-views.js';
import { Stays } from './level-of-care/stays.repository.js';
import { LiveTransitions } from './live-transitions.js';
import { Transitions1790007000000 } from './migrations/1790007000000-transitions.js';
import { LevelOfCareStays1790007110000 } from './migrations/1790007110000-level-of-care-stays.js';
import { StaysOfBefore1790007111000 } from './migrations/1790007111000-stays-of-before.js';
import { TransitionTemplates1790007200000 } from './migrations/1790007200000-transition-templates.js';
import { ProtocolPacks1790007201000 } from './migrations/1790007201000-protocol-packs.js';
import { StepsByTime1790007202000 } from './migrations/1790007202000-steps-by-time.js';
import { AcceptTransition } from './move/accept-transition.js';
import { CancelTransition } from './move/cancel-transition.js';
import { CloseTransition } from './move/close-transition.js';
import { DeclineTransition } from './move/decline-transition.js';
import { HandOffTransition } from './move/hand-off-transition.js';
import { MakeTransitionReady } from './move/make-transition-ready.js';
import { PrepareTransition } from './move/prepare-transition.js';
import { ProposeTransition } from './move/propose-transition.js';
import { ReadTransition } from './move/read-transition.js';
import { ReviseTransition } from './move/revise-transition.js';
import { NamedInMoves } from './named-in-moves.js';
import { OwnersInChains } from './owners/owners-in-chains.js';
import { MyCurrentTransition } from './patients-page/my-current-transition.js';
import { MyTransitionView } from './patients-page/my-transition-view.js';
import { ReadMyTransition } from './patients-page/read-my-transition.js';
import { ReadSharedTransition } from './patients-page/read-shared-transition.js';
import { SayWorryAboutMove } from './patients-page/say-worry-about-move.js';
import { ExportProtocolPacks } from './protocol-packs/export-protocol-packs.js';
import { ImportProtocolPacks } from './protocol-packs/import-protocol-packs.js';
import { ListProtocolPacks } from './protocol-packs/list-protocol-packs.js';
import { ProtocolProgramme } from './protocol-packs/protocol-programme.js';
import { ProtocolViews } from './protocol-packs/protocol-views.js';
import { Protocols } from './protocol-packs/protocols.js';
import { ReviseProtocolPack } from './protocol-packs/revise-protocol-pack.js';
import { CountedMoves } from './quality/counted-moves.js';
import { ExportTransitionQuality } from './quality/export-transition-quality.js';
import { ListQualityRows } from './quality/list-quality-rows.js';
import { QualityRows } from './quality/quality.repository.js';
import { ReadTransitionQuality } from './quality/read-transition-quality.js';
import { AskConsentAgainWhenWithdrawn } from './reactions/ask-consent-again-when-withdrawn.js';
import { BeginFirstStayWhenRegistered } from './reactions/begin-first-stay-when-registered.js';
import { BeginStayWhenAccepted } from './reactions/begin-stay-when-accepted.js';
import { FindOthersWhenStaffRemoved } from './reactions/find-others-when-staff-removed.js';
import { MissFollowUpWhenDue } from './reactions/miss-follow-up-when-due.js';
import { TellLateItemWhenDue } from './reactions/tell-late-item-when-due.js';
import { ReadMyTransitionSummary } from './summary/read-my-transition-summary.js';
import { ReadTransitionSummary } from './summary/read-transition-summary.js';
import { SummaryReader } from './summary/summary-reader.js';
import { ListTransitionTemplates } from './templates/list-transition-templates.js';
import { ReadTransitionTemplateHistory } from './templates/read-transition-template-history.js';
import { ReviseTransitionTemplate } from './templates/revise-transition-template.js';
import { TemplateViews } from './templates/template-views.js';
import { Templates } from './templates/templates.repository.js';
import { TransitionRepository } from './transition.repository.js';
import { TransitionExport } from './transition-export.js';
import { TransitionViews } from './transition-views.js';

export { stepsPage } from './move/steps-page.js';

const useCases = [
  ListTransitions,
  ProposeTransition,
  ReadTransition,
  ReviseTransition,
  PrepareTransition,
  MakeTransitionReady,
  HandOffTransition,
  AcceptTransition,
  DeclineTransition,
  CancelTransition,
  CloseTransition,
  ListMyHandoffItems,
  DoHandoffItem,
  ReopenHandoffItem,
  AssignHandoffItem,
  ChaseHandoffItem,
  WaiveHandoffItem,
  MarkHandoffItemNotApplicable,
  AskAboutHandoffItem,
  RecordContact,
  PlanAftercare,
  CallOffAftercare,
  ReadMyTransition,
  SayWorryAboutMove,
  ReadSharedTransition,
  ReadTransitionSummary,
  ReadMyTransitionSummary,
  ListTransitionTemplates,
  ReviseTransitionTemplate,
  ReadTransitionTemplateHistory,
  ListProtocolPacks,
  ReviseProtocolPack,
  ExportProtocolPacks,
  ImportProtocolPacks,
  ReadTransitionQuality,
  ListQualityRows,
  ExportTransitionQuality,
  ListLevelOfCareStays,
  CorrectLevelOfCare,
];

/** Moves between levels of care: the hand-off, its gaps, and what follows the move. */
export const transitions = defineContext({
  name: 'transitions',
  useCases,
  reactions: [
    TellLateItemWhenDue,
    MissFollowUpWhenDue,
    FindOthersWhenStaffRemoved,
    AskConsentAgainWhenWithdrawn,
    BeginFirstStayWhenRegistered,
    BeginStayWhenAccepted,
  ],
  parts: [
    TransitionRepository,
    TransitionViews,
    TransitionCards,
    ChangeTransition,
    LiveTransitions,
    HandoffWords,
    TransitionExport,
    MyCurrentTransition,
    MyTransitionView,
    SummaryReader,
    TransitionFacts,
    OwnersInChains,
    NamedInMoves,
    Templates,
    TemplateViews,
    Protocols,
    ProtocolProgramme,
    ProtocolViews,
    QualityRows,
    CountedMoves,
    Stays,
    StayViews,
    StayExport,
  ],
  offers: [{ provide: ports.protocolDirectory, useExisting: Protocols }],
  folds: [transitionFold],
  migrations: [
    Transitions1790007000000,
    LevelOfCareStays1790007110000,
    StaysOfBefore1790007111000,
    TransitionTemplates1790007200000,
    ProtocolPacks1790007201000,
    StepsByTime1790007202000,
  ],
  encrypted: [
    'transition.why',
    'transition.synthesis',
    'transition.declined_reason',
    'transition.cancelled_reason',
    'handoff_item.about',
    'handoff_item.evidence',
    'handoff_item.settled_reason',
    'handoff_message.words',
    'follow_up.note',
    'transition_template.why',
    'protocol_pack.why',
    'level_of_care_stay.corrected_reason',
  ],
});
