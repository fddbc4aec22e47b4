import { DefaultRuleKey, type FactName, type Facts, type RuleContent, type RuleTrigger } from '#contracts';
import { given } from '#testing';
import { factsIn } from '../condition/condition.js';
import { allThatIsWrong } from '../condition/what-is-wrong.js';
import { match } from '../rule.aggregate.js';
import { faultsIn } from '../rule-faults.js';
import { defaultRules } from './index.js';

const rule = (key: DefaultRuleKey): RuleContent => defaultRules.find((each) => each.key === key)!.content;

/** Facts that make a rule speak, and facts that are as close as can be and do not. */
type Case = [key: DefaultRuleKey, speaks: Partial<Facts>, severity: string, justNot: Partial<Facts>];

const cases: Case[] = [
  ['one-missed', { 'checkIns.missedInARow': 1 }, 'S0', { 'checkIns.missedInARow': 2 }],
  ['one-missed', { 'checkIns.missedInARow': 1 }, 'S0', { 'checkIns.missedInARow': 0 }],
  ['two-missed', { 'checkIns.missedInARow': 2 }, 'S2', { 'checkIns.missedInARow': 1 }],
  [
    'two-missed',
    { 'checkIns.missedInARow': 1, 'people.riskTier': 'red' },
    'S2',
    { 'checkIns.missedInARow': 1, 'people.riskTier': 'amber' },
  ],
  [
    'two-missed',
    { 'checkIns.missedInARow': 1, 'people.daysSinceStepDown': 14 },
    'S2',
    { 'checkIns.missedInARow': 1, 'people.daysSinceStepDown': 14.01 },
  ],
  ['three-missed-or-silent', { 'checkIns.missedInARow': 3 }, 'S3', { 'checkIns.missedInARow': 2 }],
  [
    'three-missed-or-silent',
    { 'checkIns.hoursSinceContact': 72, 'people.riskTier': 'amber' },
    'S3',
    { 'checkIns.hoursSinceContact': 71.99, 'people.riskTier': 'amber' },
  ],
  [
    'three-missed-or-silent',
    { 'checkIns.hoursSinceContact': 72, 'people.riskTier': 'red' },
    'S3',
    { 'checkIns.hoursSinceContact': 500, 'people.riskTier': 'green' },
  ],
  ['body-emergency', { 'checkIns.bodySigns': ['dizzy', 'fainted'] }, 'S4', { 'checkIns.bodySigns': ['dizzy'] }],
  ['body-emergency', { 'checkIns.bodySigns': ['vomited-blood'] }, 'S4', { 'checkIns.bodySigns': ['none-of-these'] }],
  ['not-safe-or-help', { 'checkIns.feelsSafe': 'no' }, 'S4', { 'checkIns.feelsSafe': 'not-sure' }],
  ['not-safe-or-help', { 'checkIns.helpRequested': true }, 'S4', { 'checkIns.helpRequested': false }],
  ['not-sure-or-hurt', { 'checkIns.feelsSafe': 'not-sure' }, 'S3', { 'checkIns.feelsSafe': 'yes' }],
  ['not-sure-or-hurt', { 'checkIns.behaviours': ['hurt-myself'] }, 'S3', { 'checkIns.behaviours': ['vomited'] }],
  ['wants-call', { 'checkIns.wantsCall': true }, 'S2', { 'checkIns.wantsCall': false }],
  [
    'purging-rises',
    { 'checkIns.purgingMore': 3, 'checkIns.purgingRise': 51 },
    'S2',
    { 'checkIns.purgingMore': 3, 'checkIns.purgingRise': 50 },
  ],
  [
    'purging-rises',
    { 'checkIns.purgingMore': 3, 'checkIns.purgingRise': 51, 'checkIns.bodySigns': ['heart-racing'] },
    'S3',
    { 'checkIns.purgingMore': 2, 'checkIns.purgingRise': 200, 'checkIns.bodySigns': ['heart-racing'] },
  ],
  [
    'bingeing-rises',
    { 'checkIns.bingeingMore': 3, 'checkIns.bingeingRise': 51 },
    'S2',
    { 'checkIns.bingeingMore': 2, 'checkIns.bingeingRise': 200 },
  ],
  ['no-meal', { 'checkIns.hoursWithoutMeal': 24 }, 'S3', { 'checkIns.hoursWithoutMeal': 23.99 }],
  ['medicines-missed', { 'checkIns.medicinesMissedInARow': 2 }, 'S2', { 'checkIns.medicinesMissedInARow': 1 }],
  [
    'no-team-contact',
    { 'people.levelOfCare': 'outpatient', 'alerts.daysSinceTeamContact': 14.1 },
    'S2',
    { 'people.levelOfCare': 'outpatient', 'alerts.daysSinceTeamContact': 14 },
  ],
  [
    'no-team-contact',
    { 'people.levelOfCare': 'intensive-outpatient', 'alerts.daysSinceTeamContact': 5.1 },
    'S2',
    { 'people.levelOfCare': 'residential', 'alerts.daysSinceTeamContact': 300 },
  ],
  [
    'no-team-contact',
    { 'people.levelOfCare': 'partial-hospitalisation', 'alerts.daysSinceTeamContact': 2.1 },
    'S2',
    { 'people.levelOfCare': 'intensive-outpatient', 'alerts.daysSinceTeamContact': 4.9 },
  ],
  ['supporter-concern', { 'consent.supporterConcern': 'danger' }, 'S4', {}],
  ['supporter-concern', { 'consent.supporterConcern': 'worry' }, 'S2', {}],
  ['strong-urges', { 'checkIns.strongUrgesIn24h': 2 }, 'S2', { 'checkIns.strongUrgesIn24h': 1 }],
  ['low-mood', { 'checkIns.lowMoodDaysIn5': 3 }, 'S2', { 'checkIns.lowMoodDaysIn5': 2 }],
  ['first-contact-missed', { 'transitions.missed': 'first-contact' }, 'S3', { 'transitions.missed': 'visit' }],
  ['visit-missed', { 'transitions.missed': 'visit' }, 'S3', { 'transitions.missed': 'first-contact' }],
  ['review-missed', { 'transitions.missed': 'review' }, 'S2', { 'transitions.missed': 'visit' }],
  ['review-missed', { 'transitions.missed': 'peer-support' }, 'S2', { 'transitions.missed': 'first-contact' }],
  [
    'handoff-item-overdue',
    { 'transitions.itemsOverdue': 1, 'transitions.hoursOverdue': 0 },
    'S2',
    { 'transitions.itemsOverdue': 0, 'transitions.hoursOverdue': 0 },
  ],
  [
    'handoff-item-overdue',
    { 'transitions.itemsOverdue': 1, 'transitions.hoursOverdue': 23.9 },
    'S2',
    { 'transitions.itemsOverdue': 1, 'transitions.hoursOverdue': 24 },
  ],
  [
    'handoff-item-day-overdue',
    { 'transitions.itemsOverdue': 1, 'transitions.hoursOverdue': 24 },
    'S3',
    { 'transitions.itemsOverdue': 2, 'transitions.hoursOverdue': 23.9 },
  ],
  [
    'transition-gap',
    { 'transitions.state': 'handed-off', 'transitions.gaps': ['consent-missing'] },
    'S2',
    { 'transitions.state': 'preparing', 'transitions.gaps': ['consent-missing'] },
  ],
  ['chain-exhausted', { 'people.levelOfCare': 'aftercare' }, 'S4', {}],
  ['vacant-role', { 'people.levelOfCare': 'aftercare' }, 'S2', {}],
];

describe('a rule that ships', () => {
  it.each(cases)('%s speaks of %j, at %s', (key, speaks, severity) => {
    given(rule(key))
      .when((content) => match(content, speaks))
      .thenGives({ level: { severity } });
  });

  it.each(cases)('%s, which speaks of %j at %s, is silent of %j', (key, _, __, justNot) => {
    given(rule(key))
      .when((content) => match(content, justNot))
      .thenNothing();
  });

  it.each(cases)('%s is silent where nobody knows %j', (key, speaks) => {
    const unknown = Object.fromEntries(Object.keys(speaks).map((name) => [name, null]));
    given(rule(key))
      .when((content) => match(content, unknown as Partial<Facts>))
      .thenNothing();
  });

  it.each(cases)('%s says what it looked at: given %j', (key, speaks) => {
    const found = match(rule(key), speaks)!;
    expect(found.facts).toMatchObject(speaks);
    expect(Object.keys(found.facts).sort()).toEqual([...factsIn(found.level.when)].sort());
  });

  it('is here with a case of its own, each of them, and with no other', () => {
    expect([...new Set(cases.map(([key]) => key))].sort()).toEqual([...DefaultRuleKey.options].sort());
    expect(defaultRules.map(({ key }) => key).sort()).toEqual([...DefaultRuleKey.options].sort());
  });

  it.each(defaultRules.map(({ key, content }) => [key, content] as const))(
    '%s is a rule that anybody could save',
    (_, content) => {
      expect(faultsIn(content)).toEqual([]);
      for (const { when } of content.levels) expect(allThatIsWrong(when)).toEqual([]);
    },
  );

  /** One event that would raise it twice raises it once: the severity and the rule are the same, and the alert is open. */
  it.each(defaultRules.map(({ key, content }) => [key, content] as const))(
    '%s takes one level of an event, never two',
    (key, content) => {
      const facts = Object.assign({}, ...cases.filter(([of]) => of === key).map(([, speaks]) => speaks));
      const first = content.levels.filter(({ when }) =>
        match({ ...content, levels: [{ ...content.levels[0]!, when }] }, facts),
      );
      expect(first.length).toBeGreaterThan(0);
      expect(match(content, facts)?.level).toBe(first[0]);
    },
  );

  it.each<[DefaultRuleKey, RuleTrigger, FactName]>([
    ['low-mood', 'check-in.answered', 'checkIns.lowMoodDaysIn5'],
    ['three-missed-or-silent', 'patient.went-quiet', 'checkIns.hoursSinceContact'],
    ['supporter-concern', 'supporter.raised-concern', 'consent.supporterConcern'],
  ])('%s is asked on %s about %s', (key, trigger, fact) => {
    expect(rule(key).triggers).toContain(trigger);
    expect(rule(key).levels.flatMap(({ when }) => factsIn(when))).toContain(fact);
  });
});
