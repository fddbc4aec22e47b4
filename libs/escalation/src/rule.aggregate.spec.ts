import { v7 } from 'uuid';
import { type EscalationRule, type RuleContent, treeOf } from '#contracts';
import { given } from '#testing';
import { builtInRule } from './built-in-rule.js';
import { defaultRules } from './default-rules/index.js';
import { match, retire, revise } from './rule.aggregate.js';
import { faultIn, faultsIn } from './rule-faults.js';

const shipped = (key: string): RuleContent => defaultRules.find((rule) => rule.key === key)!.content;
const stored = (key: string): EscalationRule => ({
  id: v7(),
  key,
  version: 3,
  toReview: true,
  retired: false,
  ...shipped(key),
});
const revised = (key: string, change: (content: RuleContent) => RuleContent, version = 3) =>
  given(stored(key)).when((rule) => revise(rule, change(shipped(key)), version));
const inLevel = (over: object) => (content: RuleContent) => ({
  ...content,
  levels: [{ ...content.levels[0]!, ...over }],
});

describe('revising a rule', () => {
  it('makes the next version, and takes it as reviewed', () => {
    revised('wants-call', (content) => ({ ...content, name: 'A call' })).thenGives({
      rule: { version: 4, name: 'A call', toReview: false },
    });
  });

  it('refuses a version that somebody else has replaced', () => {
    const refused = revised('wants-call', (content) => content, 2);
    expect(refused.result).toEqual({ refusal: { code: 'REQUEST.STALE' } });
  });

  it.each([
    [
      'strong-urges',
      inLevel({ when: { '>=': [{ var: 'people.riskTier' }, 2] } }),
      'RULE.CONDITION_INVALID',
      '/levels/0/when/>=/1',
    ],
    [
      'strong-urges',
      inLevel({
        when: { '>=': [{ var: 'checkIns.strongUrgesIn24h' }, -1] },
        tree: treeOf({ '>=': [{ var: 'checkIns.strongUrgesIn24h' }, -1] }),
      }),
      'RULE.CONDITION_INVALID',
      '/levels/0/tree/rows/0/value',
    ],
    [
      'strong-urges',
      inLevel({ tree: treeOf({ '>=': [{ var: 'checkIns.strongUrgesIn24h' }, 5] }) }),
      'RULE.CONDITION_INVALID',
      '/levels/0/tree',
    ],
    [
      'strong-urges',
      inLevel({ tree: { combine: 'or', not: false, rows: [] } }),
      'RULE.CONDITION_INVALID',
      '/levels/0/tree',
    ],
    [
      'strong-urges',
      (c: RuleContent) => ({ ...c, triggers: ['patient.went-quiet' as const] }),
      'RULE.CONDITION_INVALID',
      '/triggers',
    ],
    ['strong-urges', inLevel({ chain: { steps: [], repeats: false } }), 'RULE.NOBODY_TOLD', '/levels/0/chain/steps'],
    ['body-emergency', inLevel({ outcome: 'nudge-patient' }), 'RULE.SAFETY_MUST_ALERT', '/levels/0/outcome'],
    ['body-emergency', (c: RuleContent) => ({ ...c, class: 'care' as const }), 'RULE.CLASS_FIXED', '/class'],
    ['wants-call', (c: RuleContent) => ({ ...c, class: 'safety' as const }), 'RULE.CLASS_FIXED', '/class'],
    ['wants-call', (c: RuleContent) => ({ ...c, name: 'She refused' }), 'RULE.WORDING', '/name'],
    [
      'chain-exhausted',
      (c: RuleContent) => inLevel({ chain: { ...c.levels[0]!.chain, repeats: false } })(c),
      'RULE.NEVER_ENDS_LOUDLY',
      '/levels/0/chain/repeats',
    ],
  ])('refuses for %s a change (%#) that would make it silent: %s', (key, change, code, field) => {
    revised(key, change).thenGives({ refusal: { code, field } });
  });

  it('takes a condition with the tree that it was built from', () => {
    revised('strong-urges', (content) => inLevel({ tree: treeOf(content.levels[0]!.when) })(content)).thenGives({
      rule: { version: 4 },
    });
  });

  it('refuses a rule that was put away, whatever version was read', () => {
    const refused = given({ ...stored('wants-call'), retired: true }).when((rule) =>
      revise(rule, shipped('wants-call'), 1),
    );
    expect(refused.result).toEqual({ refusal: { code: 'RULE.RETIRED' } });
  });

  it('says every fault, each at its place', () => {
    const content = shipped('body-emergency');
    const faults = faultsIn({
      ...content,
      name: 'He refused, and admits it',
      levels: [
        {
          ...content.levels[0]!,
          when: { or: [{ '>': [{ var: 'weight' }, 1] }, { '==': [{ var: 'checkIns.feelsSafe' }, 'maybe'] }] },
          outcome: 'nudge-patient',
        },
      ],
    });
    expect(faults.map(({ finding, field }) => [finding, field])).toEqual([
      ['unknown-fact', '/levels/0/when/or/0/>/0/var'],
      ['wrong-kind', '/levels/0/when/or/1/==/1'],
      ['safety-must-alert', '/levels/0/outcome'],
      ['wording', '/name'],
      ['wording', '/name'],
    ]);
  });

  it('finds no fault with any rule that ships', () => {
    for (const { key } of defaultRules) revised(key, (content) => content).thenGives({ rule: { key, version: 4 } });
  });
});

describe('putting a rule away', () => {
  const away = (over: Partial<EscalationRule>, version = 3) =>
    given({ ...stored('wants-call'), ...over }).when((rule) => retire(rule, version));

  it('makes the next version of one that is off', () => {
    away({ enabled: false }).thenGives({ rule: { version: 4, retired: true, enabled: false, toReview: false } });
  });

  it.each([
    ['that is on', {}, 3, 'RULE.STILL_ON'],
    ['that somebody changed meanwhile', { enabled: false }, 2, 'REQUEST.STALE'],
    ['twice', { enabled: false, retired: true }, 3, 'RULE.RETIRED'],
  ])('is refused for one %s', (_, over, version, code) => {
    expect(away(over, version).result).toEqual({ refusal: { code } });
  });
});

describe('asking a rule', () => {
  const purging = shipped('purging-rises');

  it('gives the first level that holds, and the facts that it looked at, also those that are not known', () => {
    const facts = {
      'checkIns.purgingMore': 4,
      'checkIns.purgingRise': 100,
      'checkIns.bodySigns': ['dizzy' as const],
      'people.riskTier': 'red' as const,
    };
    expect(match(purging, facts)).toStrictEqual({
      level: purging.levels[0],
      facts: { 'checkIns.purgingMore': 4, 'checkIns.purgingRise': 100, 'checkIns.bodySigns': ['dizzy'] },
    });
    expect(match(purging, { ...facts, 'checkIns.bodySigns': undefined })?.level).toBe(purging.levels[1]);
    const safety = shipped('not-safe-or-help');
    expect(match(safety, { 'checkIns.feelsSafe': 'no' })?.facts).toStrictEqual({
      'checkIns.feelsSafe': 'no',
      'checkIns.helpRequested': null,
    });
  });

  it('gives nothing where no level holds', () => {
    expect(match(purging, {})).toBeNull();
    expect(
      match(purging, { 'checkIns.purgingMore': 0, 'checkIns.purgingRise': 0, 'checkIns.bodySigns': [] }),
    ).toBeNull();
  });
});

it('finds no fault with the rule that is built in', () => {
  expect(faultIn(builtInRule)).toBeNull();
});
