import fc from 'fast-check';
import { LogicEngine } from 'json-logic-engine';
import type { Facts } from '#contracts';
import { type Condition, truthOf } from './condition.js';

/**
 * The reference engine of JsonLogic as an oracle. Our operators are a part of JsonLogic: where all facts are known and have no order of
 * their own, both say the same. Where they do not, the cases below say why.
 */
const engine = new LogicEngine();
/** It walks `a.b` into objects; our facts have a dot in their names. */
const nested = (facts: Partial<Facts>): Record<string, Record<string, unknown>> => {
  const tree: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(facts)) {
    const [owner, fact] = name.split('.') as [string, string];
    tree[owner] = { ...tree[owner], [fact]: value };
  }
  return tree;
};
const reference = (condition: Condition, facts: Partial<Facts>): boolean =>
  Boolean(engine.run(condition as object, nested(facts)));

const numbers = ['checkIns.missedInARow', 'checkIns.strongUrgesIn24h', 'checkIns.moodChange'] as const;
const number = fc.integer({ min: -3, max: 3 });
const safe = fc.constantFrom('yes', 'not-sure', 'no');
const sign = fc.constantFrom('dizzy', 'fainted', 'seizure');

const leaf: fc.Arbitrary<object> = fc.oneof(
  fc
    .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), fc.constantFrom(...numbers), number)
    .map(([operator, fact, value]) => ({ [operator]: [{ var: fact }, value] })),
  fc
    .tuple(fc.constantFrom('==', '!='), fc.boolean())
    .map(([operator, value]) => ({ [operator]: [{ var: 'checkIns.wantsCall' }, value] })),
  fc
    .tuple(fc.constantFrom('==', '!='), safe)
    .map(([operator, value]) => ({ [operator]: [{ var: 'checkIns.feelsSafe' }, value] })),
  fc.array(safe, { minLength: 1, maxLength: 2 }).map((list) => ({ in: [{ var: 'checkIns.feelsSafe' }, list] })),
  sign.map((option) => ({ in: [option, { var: 'checkIns.bodySigns' }] })),
);
const { condition } = fc.letrec<{ condition: object }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => ({ and: parts })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => ({ or: parts })),
    tie('condition').map((part) => ({ '!': [part] })),
  ),
}));
const facts = fc.record({
  'checkIns.missedInARow': number,
  'checkIns.strongUrgesIn24h': number,
  'checkIns.moodChange': number,
  'checkIns.wantsCall': fc.boolean(),
  'checkIns.feelsSafe': safe,
  'checkIns.bodySigns': fc.subarray(['dizzy', 'fainted', 'seizure']),
}) as fc.Arbitrary<Partial<Facts>>;

describe('a condition beside the reference engine of JsonLogic', () => {
  it('is as true, where everything is known', () => {
    fc.assert(
      fc.property(condition, facts, (when, known) => {
        expect(truthOf(when as Condition, known)).toBe(reference(when as Condition, known));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, object, object, boolean | null, boolean]>([
    [
      'what nobody knows is less than nothing there; here nobody knows',
      { '<': [{ var: 'checkIns.mood' }, 2] },
      { 'checkIns.mood': null },
      null,
      true,
    ],
    [
      '“not known” turned round is true there; here it stays unknown',
      { '!': [{ '>': [{ var: 'checkIns.mood' }, 2] }] },
      {},
      null,
      true,
    ],
    [
      'what nobody knows differs from everything there',
      { '!=': [{ var: 'checkIns.feelsSafe' }, 'no'] },
      {},
      null,
      true,
    ],
    [
      'levels of care are compared by their letters there, by their rank here',
      { '>': [{ var: 'people.levelOfCare' }, 'outpatient'] },
      { 'people.levelOfCare': 'inpatient-medical' },
      true,
      false,
    ],
  ])('%s', (_, when, known, here, there) => {
    expect(truthOf(when as Condition, known as Partial<Facts>)).toBe(here);
    expect(reference(when as Condition, known as Partial<Facts>)).toBe(there);
  });

  it('has an operator that JsonLogic has not: whether anybody knows', () => {
    const when = { unknown: [{ var: 'checkIns.mood' }] } as Condition;
    expect([truthOf(when, {}), truthOf(when, { 'checkIns.mood': 3 })]).toEqual([true, false]);
    expect(() => reference(when, {})).toThrow();
  });
});
