import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  AlertOutcome,
  AlertState,
  AttemptReason,
  AttemptState,
  accessRules,
  answerHearers,
  Behaviour,
  BodySign,
  CareTeamRole,
  ChainRole,
  CheckInState,
  ClosedBecause,
  ConditionOperator,
  ConsentCategory,
  ContactChannel,
  checkInItems,
  Direction,
  errorCodes,
  eventTypes,
  FeelsSafe,
  FollowUpClock,
  FollowUpKind,
  factNames,
  HandoffItemKind,
  HandoffItemStatus,
  type Hearer,
  LevelOfCare,
  type Locale,
  Loosening,
  MealAnswer,
  Medicines,
  MessageKindName,
  NotUsefulReason,
  QualityFigure,
  RecipientKind,
  RiskTier,
  RuleClass,
  RuleFindingCode,
  RuleTrigger,
  reasonsForWording,
  routes,
  Severity,
  Sleep,
  StaffRole,
  shippedRuleKeys,
  ToldSeverity,
  TraceCode,
  TransitionCommand,
  TransitionGap,
  TransitionReason,
  TransitionState,
  Truth,
  transitions,
  UrgeKind,
  Verdict,
  WatchCode,
  WhatCame,
  WhyNot,
} from '#contracts';
import { en as phoneEn } from '../phone/catalogue.en.js';
import { es as phoneEs } from '../phone/catalogue.es.js';
import type { SafetyReason } from '../phone/check-ins/answers.js';
import { en as remindersEn } from '../phone/reminders/later.en.js';
import { es as remindersEs } from '../phone/reminders/later.es.js';
import { en as auditEn } from '../staff/audit/words/en.js';
import { es as auditEs } from '../staff/audit/words/es.js';
import { en as staffEn } from '../staff/catalogue.en.js';
import { es as staffEs } from '../staff/catalogue.es.js';
import { en as rulesEn } from '../staff/escalation/later.en.js';
import { es as rulesEs } from '../staff/escalation/later.es.js';
import { en as accountsEn } from '../staff/identity/later.en.js';
import { es as accountsEs } from '../staff/identity/later.es.js';
import { en as messagesEn } from '../staff/notifications/later.en.js';
import { es as messagesEs } from '../staff/notifications/later.es.js';
import { en as systemEn } from '../staff/operations/later.en.js';
import { es as systemEs } from '../staff/operations/later.es.js';
import { en as movesEn } from '../staff/transitions/later.en.js';
import { es as movesEs } from '../staff/transitions/later.es.js';
import { en as setUpEn } from '../staff/transitions/set-up.en.js';
import { es as setUpEs } from '../staff/transitions/set-up.es.js';
import { en as webhooksEn } from '../staff/webhooks/later.en.js';
import { es as webhooksEs } from '../staff/webhooks/later.es.js';
import { en as stopEn } from '../stop/words/en.js';
import { es as stopEs } from '../stop/words/es.js';
import { en as supporterEn } from '../supporter/catalogue.en.js';
import { es as supporterEs } from '../supporter/catalogue.es.js';
import { en as tellMeEn } from '../supporter/told/later.en.js';
import { es as tellMeEs } from '../supporter/told/later.es.js';
import type { Catalogue } from './catalogue.js';

const staffWords: Record<Locale, Catalogue> = {
  en: {
    ...staffEn,
    ...movesEn,
    ...messagesEn,
    ...webhooksEn,
    ...auditEn,
    ...rulesEn,
    ...setUpEn,
    ...accountsEn,
    ...systemEn,
  },
  es: {
    ...staffEs,
    ...movesEs,
    ...messagesEs,
    ...webhooksEs,
    ...auditEs,
    ...rulesEs,
    ...setUpEs,
    ...accountsEs,
    ...systemEs,
  },
};
const phoneWords: Record<Locale, Catalogue> = {
  en: { ...phoneEn, ...remindersEn },
  es: { ...phoneEs, ...remindersEs },
};
const supporterWords: Record<Locale, Catalogue> = {
  en: { ...supporterEn, ...tellMeEn },
  es: { ...supporterEs, ...tellMeEs },
};
const stopWords: Record<Locale, Catalogue> = { en: stopEn, es: stopEs };

const reasons: SafetyReason[] = ['asked', 'not-safe', 'not-sure', 'hurt', 'body-sign'];
/** Rules that a single answer sets off: the last screen says who hears it. */
const rulesOfCheckIn = new Set(
  Object.values(answerHearers)
    .flatMap((values): Hearer[] => Object.values(values))
    .flatMap((hearer) => (hearer.by === 'rule' ? [hearer.rule] : [])),
);

/** What whoever comes by a link can be answered: what their routes say, and what any route may. */
const errorsOfLinks = [
  'offline',
  ...Object.keys(errorCodes).filter((code) => /^(SERVICE|LINK\.(NOT|EXP|REV))/.test(code)),
  ...Object.values(routes)
    .filter(({ action }) => ['personal-link', 'supporter-link'].includes(accessRules[action].by))
    .flatMap((route) => ('errors' in route ? route.errors : [])),
];

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort();

describe.each([
  ['staff', staffWords],
  ['phone', phoneWords],
  ['supporter', supporterWords],
  ['stop', stopWords],
])('the words of the %s pages', (_, words) => {
  it('are the same keys in both languages, none empty', () => {
    expect(Object.keys(words.es).sort()).toEqual(Object.keys(words.en).sort());
    for (const text of [...Object.values(words.en), ...Object.values(words.es)]) expect(text.trim()).not.toBe('');
  });

  it('fill in the same values in both languages', () => {
    for (const [key, text] of Object.entries(words.en)) {
      expect([key, placeholders(words.es[key]!)]).toEqual([key, placeholders(text)]);
    }
  });
});

describe('every value of the contract', () => {
  const said: [string, readonly string[]][] = [
    ['event', eventTypes],
    ['trace', TraceCode.options],
    ['error', Object.keys(errorCodes)],
    ['severity', Severity.options],
    ['alert-state', AlertState.options],
    ['outcome', AlertOutcome.options],
    ['watch', WatchCode.options],
    ['watch-do', WatchCode.options],
    ['role', [...CareTeamRole.options, ...ChainRole.options]],
    ['staff-role', StaffRole.options],
    ['level', LevelOfCare.options],
    ['tier', RiskTier.options],
    ['check-in-state', CheckInState.options],
    ['fact', factNames],
    ['trigger', RuleTrigger.options],
    ['rule-class', RuleClass.options],
    ['rule', shippedRuleKeys],
    ['rule-why', shippedRuleKeys],
    ['useful-reason', NotUsefulReason.options],
    ['verdict', Verdict.options],
    ['truth', Truth.options],
    ['came', WhatCame.shape.kind.options],
    ['finding', RuleFindingCode.options],
    ['loosening', Loosening.options],
    ['wording.why', Object.keys(reasonsForWording)],
    ['operator', ConditionOperator.options],
    ['transition-state', TransitionState.options],
    ['transition-command', TransitionCommand.options],
    ['why-not', WhyNot.options],
    ['transition-reason', TransitionReason.options],
    ['transition-gap', TransitionGap.options],
    ['direction', Direction.options],
    ['handoff', HandoffItemKind.options],
    ['handoff-status', HandoffItemStatus.options],
    ['follow-up', FollowUpKind.options],
    ['follow-up-clock', FollowUpClock.options],
    ['channel', ContactChannel.options],
    ['move-figure', QualityFigure.options],
    ['attempt-state', AttemptState.options],
    ['attempt-reason', AttemptReason.options],
    ['message-kind', MessageKindName.options],
    ['told.a', RecipientKind.options],
    ['closed-because', ClosedBecause.options],
    ['come', ToldSeverity.options],
    ['audit-action', Object.keys(transitions.routes)],
  ];
  it.each(said)('has staff words: %s', (prefix, values) => {
    for (const value of values) expect(staffWords.en).toHaveProperty([`${prefix}.${value}`]);
  });

  const asked: [string, readonly string[]][] = [
    ['error', errorsOfLinks],
    ['category', ConsentCategory.options],
    ['category-hint', ConsentCategory.options],
    ['role', ChainRole.options],
    ['heard-what', [...rulesOfCheckIn]],
    ['help.title', reasons],
    ['help.intro', reasons],
    ['ask', checkInItems],
    ['ask-hint', checkInItems],
    ['urge', UrgeKind.options],
    ['meal-answer', MealAnswer.options],
    ['behaviour', Behaviour.options],
    ['body-sign', BodySign.options],
    ['sleep', Sleep.options],
    ['medicines', Medicines.options],
    ['feels-safe', FeelsSafe.options],
    ['level', LevelOfCare.options],
    ['move', FollowUpKind.options],
  ];
  it.each(asked)('has words on the phone: %s', (prefix, values) => {
    for (const value of values) expect(phoneWords.en).toHaveProperty([`${prefix}.${value}`]);
  });
});

describe('every folder of words', () => {
  it('has keys of its own: one that is in two would be said by whichever comes last', () => {
    const source = path.resolve(import.meta.dirname, '..');
    const folders = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(^|\/)en\.ts$/.test(file),
    );
    for (const app of ['staff', 'phone', 'supporter']) {
      const keys = folders
        .filter((file) => file.startsWith(app) || file.startsWith('words/common'))
        .flatMap((file) => [...readFileSync(path.join(source, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)])
        .map(([, key]) => key);
      expect(keys.length).toBeGreaterThan(50);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
});

describe('Spanish', () => {
  const own = (words: Catalogue) => Object.entries(words).filter(([key]) => !key.startsWith('audit-action.'));
  it('says usted to the staff, everywhere', () => {
    // What colleagues and patients say of themselves is in the first person, and stays so.
    const familiar = /\b(tu|tus|ti|contigo|puedes|quieres|tienes|eres|estás|tuyo|tuya)\b/i;
    expect(own(staffEs).filter(([, text]) => familiar.test(text))).toEqual([]);
  });

  it('says tú on a phone, everywhere', () => {
    const formal = /\b(usted|inicie|elija|revise|espere|pida|introduzca)\b/i;
    for (const words of [phoneWords.es, supporterWords.es, stopEs])
      expect(own(words).filter(([, text]) => formal.test(text))).toEqual([]);
  });
});

describe('the patient’s words', () => {
  it('never scold', () => {
    const scolding = /\b(fail|failed|must|non-compliant|streak|refused|bad|score|overdue|fallaste|debes|racha)\b/i;
    for (const words of [...Object.values(phoneWords), ...Object.values(supporterWords), ...Object.values(stopWords)]) {
      const own = Object.entries(words).filter(([key]) => !key.startsWith('error.'));
      expect(own.filter(([, text]) => scolding.test(text))).toEqual([]);
    }
  });
});
