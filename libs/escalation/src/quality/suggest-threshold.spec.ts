import type { FactName, RuleContent, RuleLevel } from '#contracts';
import type { JudgedAlert } from '#ports';
import { loosenings } from '../loosening.js';
import { suggestThreshold } from './suggest-threshold.js';

const level = (when: RuleLevel['when'], over: Partial<RuleLevel> = {}): RuleLevel => ({
  severity: 'S2',
  when,
  outcome: 'alert',
  chain: { steps: [{ roles: ['therapist'], acknowledgeWithin: { amount: 4, unit: 'bh' } }], repeats: false },
  resolveWithin: { amount: 16, unit: 'bh' },
  ...over,
});
const rule = (levels: RuleLevel[], kind: RuleContent['class'] = 'care'): RuleContent => ({
  ...{ name: 'Low mood', why: 'It lasts.', class: kind, enabled: true, triggers: ['check-in.answered'], levels },
});
const fact: FactName = 'checkIns.lowMoodDaysIn5';
const lowMood = level({ '>=': [{ var: fact }, 2] });

const saw = (useful: boolean, value: number, of: FactName = fact): JudgedAlert => ({ useful, seen: [{ [of]: value }] });
const times = (n: number, alert: JudgedAlert): JudgedAlert[] => Array.from({ length: n }, () => alert);

const given = (content: RuleContent, judged: JudgedAlert[]) => ({
  suggested: () => {
    const found = suggestThreshold(content, judged);
    if (typeof found === 'string') throw new Error(`No suggestion: ${found}`);
    return found;
  },
  none: () => suggestThreshold(content, judged),
});

describe('a suggested threshold', () => {
  it('leaves out most alerts of no use, and keeps every useful one', () => {
    const found = given(rule([lowMood]), [...times(9, saw(false, 2)), saw(false, 4), saw(true, 3)]).suggested();
    expect(found).toMatchObject({ level: 0, fact, before: 2, after: 3, useful: 1, dropped: 9, notUseful: 10 });
    expect(found.content.levels[0]).toMatchObject({
      when: { '>=': [{ var: fact }, 3] },
      tree: { combine: 'and', not: false, rows: [{ fact, operator: 'at-least', value: 3 }] },
    });
  });

  it('is the gentlest that does', () => {
    const found = given(rule([lowMood]), [...times(6, saw(false, 2)), ...times(5, saw(false, 3))]).suggested();
    expect(found).toMatchObject({ after: 3, dropped: 6, notUseful: 11 });
  });

  it('is a lower bound where the rule asks for at most', () => {
    const content = rule([level({ '<': [{ var: 'checkIns.mood' }, 5] })]);
    const found = given(content, [
      ...times(9, saw(false, 4, 'checkIns.mood')),
      ...times(2, saw(true, 1, 'checkIns.mood')),
    ]).suggested();
    expect(found).toMatchObject({ before: 5, after: 4, useful: 2, dropped: 9 });
  });

  it('reaches into groups, and leaves the rest of the condition and the rule as they are', () => {
    const content = rule([
      level({ and: [{ '==': [{ var: 'people.levelOfCare' }, 'outpatient'] }, { '>=': [{ var: fact }, 2] }] }),
    ]);
    const seen = (useful: boolean, days: number): JudgedAlert => ({
      useful,
      seen: [{ 'people.levelOfCare': 'outpatient', [fact]: days }],
    });
    const { content: changed } = given(content, [...times(10, seen(false, 2)), seen(true, 3)]).suggested();
    expect(changed).toEqual({
      ...content,
      levels: [
        expect.objectContaining({
          chain: content.levels[0]!.chain,
          when: { and: [{ '==': [{ var: 'people.levelOfCare' }, 'outpatient'] }, { '>=': [{ var: fact }, 3] }] },
        }),
      ],
    });
  });

  it('keeps an alert that any of its matches would still have raised', () => {
    const twice: JudgedAlert = { useful: true, seen: [{ [fact]: 2 }, { [fact]: 3 }] };
    expect(given(rule([lowMood]), [...times(10, saw(false, 2)), twice]).suggested()).toMatchObject({ after: 3 });
  });

  it('never lowers the severity of a useful one', () => {
    const severe = level({ '>=': [{ var: fact }, 2] }, { severity: 'S3' });
    const mild = level({ '>=': [{ var: fact }, 1] });
    const judged = [...times(10, saw(false, 2)), saw(true, 2)];
    expect(given(rule([severe, mild]), judged).none()).toBe('no-threshold-fits');
  });
});

describe('there is no suggestion', () => {
  const clearCut = [...times(12, saw(false, 2)), saw(true, 4)];

  it('for a safety rule, though a care rule would get one that loosens it', () => {
    const care = rule([lowMood]);
    expect(loosenings(care, given(care, clearCut).suggested().content)).toEqual(['other-condition']);
    expect(given(rule([lowMood], 'safety'), clearCut).none()).toBe('safety-rule');
  });

  it.each<[string, JudgedAlert[]]>([
    ['where useful and useless look alike', [...times(10, saw(false, 2)), saw(true, 2)]],
    [
      'where it would leave out no more than half',
      [...times(5, saw(false, 2)), ...times(5, saw(false, 4)), saw(true, 3)],
    ],
    ['where it would be as good as switching the rule off', times(12, saw(false, 5))],
  ])('%s', (_, judged) => {
    expect(given(rule([lowMood]), judged).none()).toBe('no-threshold-fits');
  });

  it('before enough were judged', () => {
    expect(given(rule([lowMood]), times(9, saw(false, 2))).none()).toBe('too-few-judged');
  });

  it.each<[string, RuleLevel['when']]>([
    ['in a yes or no', { '==': [{ var: 'checkIns.wantsCall' }, true] }],
    ['under a "not", where stricter is the other way round', { '!': [{ '>=': [{ var: fact }, 3] }] }],
    ['in a condition that no tree stands for', { '==': [2, { var: fact }] } as never],
  ])('%s', (_, when) => {
    expect(given(rule([level(when)]), clearCut).none()).toBe('no-threshold-fits');
  });
});
