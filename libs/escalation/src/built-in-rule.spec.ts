import { type DomainEvent, emergencyBodySigns, type Facts, type RuleTrigger } from '#contracts';
import { builtInRule, unheard } from './built-in-rule.js';
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
    ['check-in.answered', { feelsSafe: 'no' }, 'not-safe-or-help'],
    ['help.requested', { helpRequested: true }, 'not-safe-or-help'],
    ['supporter.raised-concern', { supporterConcern: 'danger' }, 'supporter-concern'],
    ...emergencyBodySigns.map((sign): [RuleTrigger, Partial<Facts>, string] => [
      'check-in.answered',
      { bodySigns: [sign] },
      'body-emergency',
    ]),
    ['alert.chain-exhausted', { levelOfCare: 'outpatient' }, 'chain-exhausted'],
  ];

  it.each(emergencies)('speaks for %s %j where %s does not', (type, facts) => {
    expect(unheard(event(type), facts, [])?.level).toMatchObject({ severity: 'S4', chain: { repeats: true } });
  });

  it.each(emergencies)('is silent for %s %j where %s has spoken', (type, facts, key) => {
    expect(unheard(event(type), facts, matchesOf(facts, key))).toBeNull();
  });

  it('speaks although another rule matched, which looked at something else or told nobody', () => {
    const facts: Partial<Facts> = {
      feelsSafe: 'no',
      strongUrgesIn24h: 2,
      bodySigns: ['dizzy'],
      purgingMore: 3,
      purgingRise: 99,
    };
    expect(unheard(answered, facts, matchesOf(facts, 'strong-urges', 'purging-rises'))?.facts).toEqual({
      feelsSafe: 'no',
    });
    const rule = { ...builtInRule, levels: [{ ...builtInRule.levels[0]!, outcome: 'nudge-patient' as const }] };
    const nudge = [{ rule, matched: { level: rule.levels[0]!, facts: { feelsSafe: 'no' as const } } }];
    expect(unheard(answered, { feelsSafe: 'no' }, nudge)).not.toBeNull();
  });

  it.each<Partial<Facts>>([
    {},
    { feelsSafe: 'not-sure' },
    { bodySigns: ['dizzy'] },
    { supporterConcern: 'worry' },
    { helpRequested: null, feelsSafe: null, bodySigns: null },
  ])('has nothing to say to %j', (facts) => {
    expect(unheard(answered, facts, [])).toBeNull();
  });
});
