import {
  type DomainEvent,
  type EscalationRule,
  emergencyBodySigns,
  type Facts,
  type RuleTrigger,
  type Severity,
} from '#contracts';
import { alwaysRead, builtInRule, unheard } from './built-in-rule.js';
import { defaultRules } from './default-rules/index.js';
import { match } from './rule.aggregate.js';

const event = (type: RuleTrigger) => ({ type }) as DomainEvent<RuleTrigger>;
const answered = event('check-in.answered');
const matchesOf = (facts: Partial<Facts>, ...keys: string[]) =>
  defaultRules.flatMap(({ key, content }) => {
    const matched = keys.includes(key) ? match(content, facts) : null;
    return matched ? [{ rule: { ...builtInRule, ...content }, matched }] : [];
  });

describe('the built-in rule', () => {
  const emergencies: [RuleTrigger, Partial<Facts>, string][] = [
    ['check-in.answered', { 'checkIns.feelsSafe': 'no' }, 'not-safe-or-help'],
    ['help.requested', { 'checkIns.helpRequested': true }, 'not-safe-or-help'],
    ['supporter.raised-concern', { 'consent.supporterConcern': 'danger' }, 'supporter-concern'],
    ...emergencyBodySigns.map((sign): [RuleTrigger, Partial<Facts>, string] => [
      'check-in.answered',
      { 'checkIns.bodySigns': [sign] },
      'body-emergency',
    ]),
    ['alert.chain-exhausted', { 'people.levelOfCare': 'outpatient' }, 'chain-exhausted'],
  ];

  it.each(emergencies)('speaks for %s %j where %s does not', (type, facts) => {
    expect(unheard(event(type), facts, [])?.level).toMatchObject({ severity: 'S4', chain: { repeats: true } });
  });

  it.each(emergencies)('is silent for %s %j where %s has spoken', (type, facts, key) => {
    expect(unheard(event(type), facts, matchesOf(facts, key))).toBeNull();
  });

  it('speaks although another rule matched, which looked at something else or told nobody', () => {
    const facts: Partial<Facts> = {
      'checkIns.feelsSafe': 'no',
      'checkIns.strongUrgesIn24h': 2,
      'checkIns.bodySigns': ['dizzy'],
      'checkIns.purgingMore': 3,
      'checkIns.purgingRise': 99,
    };
    expect(unheard(answered, facts, matchesOf(facts, 'strong-urges', 'purging-rises'))?.facts).toEqual({
      'checkIns.feelsSafe': 'no',
    });
    const rule = { ...builtInRule, levels: [{ ...builtInRule.levels[0]!, outcome: 'nudge-patient' as const }] };
    const nudge = [{ rule, matched: { level: rule.levels[0]!, facts: { 'checkIns.feelsSafe': 'no' as const } } }];
    expect(unheard(answered, { 'checkIns.feelsSafe': 'no' }, nudge)).not.toBeNull();
  });

  it('hears one emergency sign among others', () => {
    expect(unheard(answered, { 'checkIns.bodySigns': ['dizzy', 'seizure'] }, [])?.facts).toEqual({
      'checkIns.bodySigns': ['dizzy', 'seizure'],
    });
  });

  it('is silent only for a safety rule that raised at least S3 on that very fact', () => {
    const facts: Partial<Facts> = { 'checkIns.feelsSafe': 'no' };
    const heardBy = (over: Partial<EscalationRule>, severity: Severity, looked: Partial<Facts> = facts) => {
      const level = { ...builtInRule.levels[0]!, severity };
      return unheard(answered, facts, [{ rule: { ...builtInRule, ...over }, matched: { level, facts: looked } }]);
    };
    expect(heardBy({}, 'S4')).toBeNull();
    expect(heardBy({}, 'S3')).toBeNull();
    expect(heardBy({}, 'S2')?.facts).toEqual(facts);
    expect(heardBy({ class: 'care' }, 'S4')?.facts).toEqual(facts);
    expect(heardBy({}, 'S4', { 'checkIns.helpRequested': true })?.facts).toEqual(facts);
    expect(heardBy({}, 'S4', { 'checkIns.feelsSafe': null })?.facts).toEqual(facts);
  });

  it('has its facts read whatever the rules ask for', () => {
    expect([...alwaysRead]).toEqual([
      'checkIns.feelsSafe',
      'checkIns.helpRequested',
      'consent.supporterConcern',
      'checkIns.bodySigns',
    ]);
  });

  it('cannot be off, and stands for every event that can be an emergency', () => {
    expect(builtInRule).toMatchObject({ class: 'safety', enabled: true, toReview: false });
    expect(new Set(builtInRule.triggers)).toEqual(new Set(emergencies.map(([trigger]) => trigger)));
  });

  it('tells those who treat at once, those who lead after ten minutes, and goes on until somebody takes it on', () => {
    const [level, ...others] = builtInRule.levels;
    expect(others).toEqual([]);
    expect(level).toMatchObject({
      severity: 'S4',
      outcome: 'alert',
      chain: {
        repeats: true,
        steps: [
          { roles: ['on-call', 'therapist', 'physician'], acknowledgeWithin: { amount: 10, unit: 'm' } },
          { roles: ['clinical-lead', 'coordinator', 'admin'], acknowledgeWithin: { amount: 10, unit: 'm' } },
        ],
      },
      resolveWithin: { amount: 2, unit: 'h' },
    });
  });

  it.each<Partial<Facts>>([
    {},
    { 'checkIns.feelsSafe': 'not-sure' },
    { 'checkIns.bodySigns': ['dizzy'] },
    { 'consent.supporterConcern': 'worry' },
    { 'checkIns.helpRequested': null, 'checkIns.feelsSafe': null, 'checkIns.bodySigns': null },
  ])('has nothing to say to %j', (facts) => {
    expect(unheard(answered, facts, [])).toBeNull();
  });
});
