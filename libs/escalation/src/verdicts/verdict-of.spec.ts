import { v7 } from 'uuid';
import type { DomainEvent, FactName, Facts, RuleContent, RuleTrigger } from '#contracts';
import { builtInRule } from '../built-in-rule.js';
import { defaultRules } from '../default-rules/index.js';
import type { LookedAt } from './facts-then.js';
import type { RuleThen } from './rules-then.js';
import { type Moment, verdictOf, verdictOfBuiltIn } from './verdict-of.js';

const at = new Date('2026-03-02T12:00:00Z');
const shipped = (key: string): RuleContent => defaultRules.find((rule) => rule.key === key)!.content;
const then = (key: string, over: Partial<RuleThen> = {}): RuleThen => ({
  ...{ id: v7(), key, version: 1, content: shipped(key), putAway: false },
  ...over,
});
const everything = () => true;
const closed =
  (...names: FactName[]) =>
  (name: FactName) =>
    !names.includes(name);
const looked = (type: RuleTrigger, data: object = {}): LookedAt => {
  const id = v7();
  return { event: { id, type, data } as DomainEvent<RuleTrigger>, at, began: at, eventIds: [id] };
};
const minutes = (n: number): Date => new Date(+at + n * 60_000);

const given = (rule: RuleThen, facts: Partial<Facts>, over: Partial<Moment> = {}) => ({
  verdict: () =>
    verdictOf(rule, { at, facts, looked: null, isOpen: everything, leftOut: new Map(), alerts: [], ...over }),
});

describe('the verdict of a rule on a moment', () => {
  it('is that it was not asked where the protocol pack of the level leaves it out', () => {
    const over = { leftOut: new Map([['residential' as const, new Set(['low-mood'])]]) };
    const facts = { 'checkIns.lowMoodDaysIn5': 3, 'people.levelOfCare': 'residential' as const };
    expect(given(then('low-mood'), facts, over).verdict()).toMatchObject({ verdict: 'not-asked', because: 'left-out' });
    const elsewhere = { ...facts, 'people.levelOfCare': 'outpatient' as const };
    expect(given(then('low-mood'), elsewhere, over).verdict()).toMatchObject({ verdict: 'matched' });
  });

  it('is told comparison by comparison, with the value beside the threshold', () => {
    const { verdict, levels, came } = given(then('low-mood'), { 'checkIns.lowMoodDaysIn5': 2 }).verdict();
    expect([verdict, came]).toEqual(['not-matched', null]);
    expect(levels).toEqual([
      {
        severity: 'S2',
        outcome: 'alert',
        truth: 'false',
        tree: {
          ...{ combine: 'and', not: false, truth: 'false' },
          rows: [{ fact: 'checkIns.lowMoodDaysIn5', operator: 'at-least', value: 3, was: 2, truth: 'false' }],
        },
      },
    ]);
  });

  it('says that nobody knew, which is neither yes nor no', () => {
    const { verdict, levels } = given(then('low-mood'), { 'checkIns.lowMoodDaysIn5': null }).verdict();
    expect([verdict, levels[0]!.tree!.rows[0]]).toMatchObject(['unknown', { was: null, truth: 'unknown' }]);
  });

  it('names the level that matched, and shows the others as well', () => {
    const facts: Partial<Facts> = {
      'checkIns.purgingMore': 4,
      'checkIns.purgingRise': 100,
      'checkIns.bodySigns': ['none-of-these'],
    };
    const { verdict, level, levels } = given(then('purging-rises'), facts).verdict();
    expect([verdict, level, levels.map(({ truth }) => truth)]).toEqual(['matched', 1, ['false', 'true']]);
  });

  it.each<[string, Partial<RuleThen>, LookedAt | null, string]>([
    ['was off', { content: { ...shipped('low-mood'), enabled: false } }, null, 'off'],
    ['was put away', { putAway: true }, null, 'put-away'],
    ['waits for something else', {}, looked('check-in.missed'), 'other-trigger'],
  ])('is that it was not asked, where it %s', (_, over, event, because) => {
    const facts = { 'checkIns.lowMoodDaysIn5': 5 };
    expect(given(then('low-mood', over), facts, { looked: event }).verdict()).toMatchObject({
      ...{ verdict: 'not-asked', because, levels: [], came: null },
    });
  });

  it('of a condition that this release cannot evaluate is just that', () => {
    const [level] = shipped('low-mood').levels;
    const content = { ...shipped('low-mood'), levels: [{ ...level!, when: { '>=': [{ var: 'gone.fact' }, 3] } }] };
    expect(given(then('low-mood', { content }), {}).verdict()).toMatchObject({ verdict: 'cannot-be-evaluated' });
  });
});

describe('what is not open to whoever asks', () => {
  const facts: Partial<Facts> = {
    'checkIns.purgingMore': 4,
    'checkIns.purgingRise': 100,
    'checkIns.bodySigns': ['dizzy'],
  };
  const told = (isOpen: Moment['isOpen'], over: Partial<Facts> = {}) =>
    given(then('purging-rises'), { ...facts, ...over }, { isOpen }).verdict();

  it('is told neither by its value nor by what would follow from it', () => {
    const { verdict, levels } = told(closed('checkIns.purgingMore', 'checkIns.purgingRise'));
    expect([verdict, levels.map(({ truth }) => truth)]).toEqual(['withheld', ['withheld', 'withheld']]);
    const rows = levels.flatMap(({ tree }) => tree!.rows);
    expect(rows.filter((row) => 'fact' in row && row.fact.includes('purging'))).toEqual(
      Array(4).fill(expect.objectContaining({ was: null, truth: 'withheld' })),
    );
    expect(told(closed('checkIns.purgingMore', 'checkIns.purgingRise'), { 'checkIns.purgingRise': 0 }).verdict).toBe(
      'withheld',
    );
  });

  it('does not hide what the open parts decide alone', () => {
    expect(told(closed('checkIns.purgingRise'), { 'checkIns.purgingMore': 1 }).verdict).toBe('not-matched');
    const { verdict, level } = told(closed('checkIns.bodySigns'));
    expect([verdict, level]).toEqual(['matched', 1]);
  });

  it('does not hide that there is an alert', () => {
    const rule = then('low-mood');
    const event = looked('check-in.answered');
    const alert = { id: v7(), ruleId: rule.id, raisedAt: minutes(1), resolvedAt: null, eventIds: event.eventIds };
    const over = { looked: event, isOpen: closed('checkIns.lowMoodDaysIn5'), alerts: [alert] };
    const { verdict, level, levels, came } = given(rule, { 'checkIns.lowMoodDaysIn5': 4 }, over).verdict();
    expect([verdict, level, levels[0]!.truth, came]).toEqual([
      ...['matched', null, 'withheld'],
      { kind: 'raised', alertId: alert.id },
    ]);
  });

  it('does not say by an alert that stood open that it was said once more', () => {
    const rule = then('low-mood');
    const alert = { id: v7(), ruleId: rule.id, raisedAt: minutes(-60), resolvedAt: null, eventIds: [] };
    const over = { isOpen: closed('checkIns.lowMoodDaysIn5'), alerts: [alert] };
    expect(given(rule, { 'checkIns.lowMoodDaysIn5': 4 }, over).verdict()).toMatchObject({
      verdict: 'withheld',
      came: null,
    });
  });

  it('does not say that a gentle word came of it, or that it was said before', () => {
    const rule = then('wants-call');
    const over = { looked: looked('check-in.answered', { items: ['mood'] }), isOpen: closed('checkIns.wantsCall') };
    expect(given(rule, { 'checkIns.wantsCall': true }, over).verdict()).toMatchObject({
      verdict: 'withheld',
      came: null,
    });
  });
});

describe('what came of a match', () => {
  const rule = then('wants-call');
  const facts: Partial<Facts> = { 'checkIns.wantsCall': true };
  const event = looked('check-in.answered', { items: ['wantsCall'] });
  const alert = (raisedAt: Date, eventIds: string[] = []) => ({
    ...{ id: v7(), ruleId: rule.id, raisedAt, resolvedAt: null, eventIds },
  });
  const came = (over: Partial<Moment>) => given(rule, facts, over).verdict().came;

  it('is the alert that it raised', () => {
    const raised = alert(minutes(0), event.eventIds);
    expect(came({ looked: event, alerts: [raised] })).toEqual({ kind: 'raised', alertId: raised.id });
  });

  it.each([
    ['that looked at it', event.eventIds],
    ['that stood open', []],
  ])('is an open alert %s and took it in', (_, eventIds) => {
    const open = alert(minutes(-60), eventIds);
    expect(came({ looked: event, alerts: [open] })).toEqual({ kind: 'joined', alertId: open.id });
  });

  it('is nothing where an earlier save had said it', () => {
    const again = looked('check-in.answered', { items: ['mood'] });
    expect(came({ looked: again })).toEqual({ kind: 'said-before', alertId: null });
  });

  it('is a gentle word to the patient', () => {
    const nudge = then('one-missed');
    const missed = { looked: looked('check-in.missed') };
    expect(given(nudge, { 'checkIns.missedInARow': 1 }, missed).verdict().came).toEqual({
      kind: 'nudge',
      alertId: null,
    });
  });

  it('is nothing where nothing happened that wakes the rule', () => {
    expect(came({})).toEqual({ kind: 'nothing-woke-it', alertId: null });
  });

  it('is not the alert of another rule, nor one that came later', () => {
    const others = [{ ...alert(minutes(-60)), ruleId: v7() }, alert(minutes(5), [v7()])];
    expect(came({ looked: event, alerts: others })).toEqual({ kind: 'nothing', alertId: null });
  });
});

describe('the built-in rule', () => {
  const event = looked('help.requested');
  const moment = (alerts: Moment['alerts']): Moment => ({
    at,
    facts: {},
    looked: event,
    isOpen: everything,
    leftOut: new Map(),
    alerts,
  });

  it('is named where it spoke, and not where another rule heard', () => {
    const alert = { id: v7(), ruleId: builtInRule.id, raisedAt: at, resolvedAt: null, eventIds: event.eventIds };
    expect(verdictOfBuiltIn(moment([alert]))).toMatchObject([
      { key: 'built-in-emergency', verdict: 'matched', came: { kind: 'raised', alertId: alert.id } },
    ]);
    expect(verdictOfBuiltIn(moment([{ ...alert, ruleId: v7() }]))).toEqual([]);
  });
});
