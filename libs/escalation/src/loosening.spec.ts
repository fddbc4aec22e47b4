import type { RuleContent } from '#contracts';
import { defaultRules } from './default-rules/index.js';
import { loosenings } from './loosening.js';

const rule = defaultRules.find(({ key }) => key === 'not-safe-or-help')!.content;
const level = rule.levels[0]!;
const changed = (over: Partial<RuleContent['levels'][number]>): RuleContent => ({
  ...rule,
  levels: [{ ...level, ...over }],
});
const withSteps = (...steps: typeof level.chain.steps) => changed({ chain: { ...level.chain, steps } });
const [first, second, third] = level.chain.steps;

const missed = (times: number) =>
  ({ '>=': [{ var: 'checkIns.missedInARow' }, times] }) as RuleContent['levels'][number]['when'];

describe('a change of a safety rule', () => {
  it.each<[string, RuleContent]>([
    ['another name and reason', { ...rule, name: 'Not safe', why: 'Danger.' }],
    ['one more trigger', { ...rule, triggers: [...rule.triggers, 'check-in.missed'] }],
    [
      'one more alternative',
      changed({
        when: {
          or: [...(level.when as { or: object[] }).or, { '>=': [{ var: 'checkIns.missedInARow' }, 9] }],
        } as never,
      }),
    ],
    ['less time', withSteps({ ...first!, acknowledgeWithin: { amount: 5, unit: 'm' } }, second!, third!)],
    ['one more role in a step', withSteps({ ...first!, roles: ['on-call', 'nurse'] }, second!, third!)],
    ['one more step', withSteps(first!, second!, third!, third!)],
    ['a chain that repeats', changed({ chain: { ...level.chain, repeats: true } })],
    ['less time to resolve', changed({ resolveWithin: { amount: 60, unit: 'm' } })],
    ['less time to resolve, said in hours', changed({ resolveWithin: { amount: 1, unit: 'h' } })],
    ['one more level', { ...rule, levels: [level, { ...level, severity: 'S3' }] }],
  ])('only tightens it with %s', (_, after) => {
    expect(loosenings(rule, after)).toEqual([]);
  });

  const conditions = (before: unknown, after: unknown): [RuleContent, RuleContent] => [
    changed({ when: before as never }),
    changed({ when: after as never }),
  ];
  const names = (...signs: string[]) => ({ or: signs.map((sign) => ({ in: [sign, { var: 'checkIns.bodySigns' }] })) });
  const both = (...signs: string[]) => ({ and: names(...signs).or });
  const tier = (...tiers: string[]) => ({ in: [{ var: 'people.riskTier' }, tiers] });

  it.each<[string, unknown, unknown]>([
    ['a lower bound', missed(3), missed(2)],
    ['a lower bound in one of several parts', { or: [missed(3), tier('red')] }, { or: [missed(1), tier('red')] }],
    ['one more option', tier('red'), tier('amber', 'red')],
    ['a part that no longer has to come with it', { and: [missed(2), tier('red')] }, missed(2)],
    ['one of two signs instead of both', both('dizzy', 'fainted'), names('dizzy', 'fainted')],
    ['the same in other words', { '!': [{ '<': [{ var: 'checkIns.missedInARow' }, 3] }] }, missed(3)],
    ['one of one', { or: [missed(2)] }, missed(2)],
    ['also what nobody knows', missed(2), { or: [missed(2), { unknown: [{ var: 'checkIns.missedInARow' }] }] }],
  ])('only tightens it by asking for %s', (_, before, after) => {
    const [was, is] = conditions(before, after);
    expect(loosenings(was, is)).toEqual([]);
  });

  it.each<[string, unknown, unknown]>([
    ['a higher bound', missed(2), missed(3)],
    ['an option less', tier('amber', 'red'), tier('red')],
    ['both of two signs', names('dizzy', 'fainted'), both('dizzy', 'fainted')],
    ['three signs at once instead of two', both('dizzy', 'fainted'), both('dizzy', 'fainted', 'seizure')],
    ['a sign and not another', names('dizzy'), { and: [names('dizzy'), { '!': [names('fainted')] }] }],
    ['what nobody knows no longer', { or: [missed(2), { unknown: [{ var: 'people.riskTier' }] }] }, missed(2)],
    [
      'more signs than can be tried, in other words',
      {
        and: [
          names('dizzy', 'fainted', 'seizure', 'chest-pain', 'confused', 'vomited-blood', 'heart-racing'),
          missed(1),
        ],
      },
      {
        and: [
          names('dizzy', 'fainted', 'seizure', 'chest-pain', 'confused', 'vomited-blood', 'heart-racing'),
          missed(2),
        ],
      },
    ],
  ])('loosens it by asking for %s', (_, before, after) => {
    const [was, is] = conditions(before, after);
    expect(loosenings(was, is)).toContain('other-condition');
  });

  it.each<[string, RuleContent, string]>([
    ['switched off', { ...rule, enabled: false }, 'switched-off'],
    ['a trigger less', { ...rule, triggers: ['help.requested'] }, 'fewer-triggers'],
    ['an alternative less', changed({ when: { '==': [{ var: 'checkIns.feelsSafe' }, 'no'] } }), 'other-condition'],
    [
      'another condition',
      changed({ when: { and: [level.when, { '==': [{ var: 'people.riskTier' }, 'red'] }] } as never }),
      'other-condition',
    ],
    ['a lower severity', changed({ severity: 'S3' }), 'less-severe'],
    ['more time', withSteps({ ...first!, acknowledgeWithin: { amount: 11, unit: 'm' } }, second!, third!), 'slower'],
    ['more time, said in hours', changed({ resolveWithin: { amount: 3, unit: 'h' } }), 'slower'],
    ['more time, said in minutes', changed({ resolveWithin: { amount: 121, unit: 'm' } }), 'slower'],
    ['business hours', changed({ resolveWithin: { amount: 2, unit: 'bh' } }), 'slower'],
    ['a step less', withSteps(first!, second!), 'fewer-people'],
    ['another role', withSteps({ ...first!, roles: ['nurse'] }, second!, third!), 'fewer-people'],
    ['a word to the patient alone', changed({ outcome: 'nudge-patient' }), 'fewer-people'],
  ])('loosens it with %s', (_, after, how) => {
    expect(loosenings(rule, after)).toContain(how);
  });

  it.each<[string, Partial<typeof level>, Partial<typeof level>, string[]]>([
    ['asks for one thing, as before', { when: missed(2) }, {}, []],
    ['asks for something else', { when: missed(2) }, { when: missed(3) }, ['other-condition']],
    ['asks for something more besides', { when: missed(2) }, { when: { or: [missed(9), missed(2)] } as never }, []],
    [
      'asks for one of two things anew',
      { when: { or: [missed(2), tier('red')] } as never },
      { when: { or: [missed(2), tier('amber')] } as never },
      ['other-condition'],
    ],
    ['is a word to the patient, as before', { outcome: 'nudge-patient' }, {}, []],
    [
      'leaves out one of two roles',
      { chain: { ...level.chain, steps: [{ ...first!, roles: ['nurse', 'therapist'] }] } },
      { chain: { ...level.chain, steps: [{ ...first!, roles: ['nurse'] }] } },
      ['fewer-people'],
    ],
    ['no longer repeats', { chain: { ...level.chain, repeats: true } }, { chain: level.chain }, ['fewer-people']],
    ['keeps to business hours', { resolveWithin: { amount: 4, unit: 'bh' } }, {}, []],
  ])('a level that %s', (_, over, change, how) => {
    const before = changed({ ...over, chain: over.chain ?? { ...level.chain, repeats: false } });
    const [was] = before.levels;
    expect(loosenings(before, { ...before, levels: [{ ...was!, ...change }] })).toEqual(how);
  });

  it('loosens it when a level goes', () => {
    const two = { ...rule, levels: [level, level] };
    expect(loosenings(two, rule)).toEqual(['other-condition']);
  });
});
