import {
  AlertOutcome,
  AlertState,
  answerHearers,
  Behaviour,
  BodySign,
  CareTeamRole,
  ChainRole,
  CheckInState,
  ConsentCategory,
  checkInItems,
  errorCodes,
  eventTypes,
  FeelsSafe,
  factNames,
  type Hearer,
  LevelOfCare,
  MealAnswer,
  Medicines,
  RiskTier,
  RuleClass,
  RuleTrigger,
  Severity,
  Sleep,
  StaffRole,
  TraceCode,
  UrgeKind,
  WatchCode,
} from '#contracts';
import type { SafetyReason } from '../check-in/answers.js';
import { shippedRules } from '../rules/rule-name.js';
import { phoneWords } from './phone-words.js';
import { staffWords } from './words.js';

const reasons: SafetyReason[] = ['asked', 'not-safe', 'not-sure', 'hurt', 'body-sign'];
/** Rules that a single answer sets off: the last screen says who hears it. */
const rulesOfCheckIn = new Set(
  Object.values(answerHearers)
    .flatMap((values): Hearer[] => Object.values(values))
    .flatMap((hearer) => (hearer.by === 'rule' ? [hearer.rule] : [])),
);

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort();

describe.each([
  ['staff', staffWords],
  ['phone', phoneWords],
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
    ['rule', shippedRules],
    ['rule-why', shippedRules],
  ];
  it.each(said)('has staff words: %s', (prefix, values) => {
    for (const value of values) expect(staffWords.en).toHaveProperty([`${prefix}.${value}`]);
  });

  const asked: [string, readonly string[]][] = [
    ['error', Object.keys(errorCodes)],
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
  ];
  it.each(asked)('has words on the phone: %s', (prefix, values) => {
    for (const value of values) expect(phoneWords.en).toHaveProperty([`${prefix}.${value}`]);
  });
});

describe('the patient’s words', () => {
  it('never scold', () => {
    const scolding = /\b(fail|failed|must|non-compliant|streak|refused|bad|score|overdue|fallaste|debes|racha)\b/i;
    for (const words of Object.values(phoneWords)) {
      const own = Object.entries(words).filter(([key]) => !key.startsWith('error.'));
      expect(own.filter(([, text]) => scolding.test(text))).toEqual([]);
    }
  });
});
