import fc from 'fast-check';
import {
  type ConditionGroup,
  ConditionOperator,
  type ConditionRow,
  ConditionGroup as ConditionTree,
  compileTree,
  type FactName,
  factCalled,
  factNames,
  isGroup,
  isTreeOf,
  operatorsOf,
  placeInTree,
  TreeFault,
  treeOf,
} from '#contracts';
import { defaultRules } from '../default-rules/index.js';
import { truthOf } from './condition.js';
import { allThatIsWrong } from './what-is-wrong.js';

const group = (combine: 'and' | 'or', ...rows: (ConditionRow | ConditionGroup)[]): ConditionGroup => ({
  combine,
  not: false,
  rows,
});
const not = (tree: ConditionGroup): ConditionGroup => ({ ...tree, not: true });
const row = (fact: string, operator: ConditionOperator, value: ConditionRow['value'] = null): ConditionRow => ({
  fact,
  operator,
  value,
});
const missed = row('checkIns.missedInARow', 'at-least', 2);
const signs = row('checkIns.bodySigns', 'names-any-of', ['dizzy', 'fainted']);

const valueFor = (fact: FactName, operator: ConditionOperator): fc.Arbitrary<ConditionRow['value']> => {
  if (operator === 'is-known' || operator === 'is-unknown') return fc.constant(null);
  const described = factCalled(fact);
  if (described.kind === 'number') return fc.nat({ max: 20 });
  if (described.kind === 'yes-no') return fc.boolean();
  const option = fc.constantFrom(...described.options);
  return operator === 'is-one-of' || operator === 'names-any-of'
    ? fc.array(option, { minLength: 1, maxLength: 3 })
    : option;
};
const anyRow: fc.Arbitrary<ConditionRow> = fc
  .constantFrom(...factNames)
  .chain((fact) => fc.constantFrom(...operatorsOf(fact)).map((operator) => ({ fact, operator })))
  .chain(({ fact, operator }) => valueFor(fact, operator).map((value) => ({ fact, operator, value })));
const { tree: anyTree } = fc.letrec<{ tree: ConditionGroup }>((tie) => ({
  tree: fc.record({
    combine: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rows: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, anyRow, tie('tree')), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
}));

describe('a tree of conditions', () => {
  it.each([
    ['a row', group('and', missed), { '>=': [{ var: 'checkIns.missedInARow' }, 2] }],
    [
      'rows',
      group('or', missed, row('checkIns.wantsCall', 'is', true)),
      { or: [{ '>=': [{ var: 'checkIns.missedInARow' }, 2] }, { '==': [{ var: 'checkIns.wantsCall' }, true] }] },
    ],
    ['an opposite', not(group('and', missed)), { '!': [{ '>=': [{ var: 'checkIns.missedInARow' }, 2] }] }],
    [
      'what is known',
      group('and', row('checkIns.feelsSafe', 'is-known')),
      { '!=': [{ var: 'checkIns.feelsSafe' }, null] },
    ],
    [
      'what is not',
      group('and', row('checkIns.feelsSafe', 'is-unknown')),
      { unknown: [{ var: 'checkIns.feelsSafe' }] },
    ],
    [
      'a list',
      group('and', signs),
      { or: [{ in: ['dizzy', { var: 'checkIns.bodySigns' }] }, { in: ['fainted', { var: 'checkIns.bodySigns' }] }] },
    ],
  ])('compiles %s', (_, tree, condition) => {
    expect(compileTree(tree)).toEqual(condition);
    expect(isTreeOf(tree, condition)).toBe(true);
  });

  it.each(
    defaultRules.flatMap(({ key, content }) => content.levels.map(({ severity, when }) => ({ key, severity, when }))),
  )('stands for the condition of $key at $severity, and gives it back', ({ when }) => {
    const tree = treeOf(when)!;
    expect(isTreeOf(tree, when)).toBe(true);
    expect(compileTree(treeOf(compileTree(tree))!)).toEqual(compileTree(tree));
  });

  it('survives being compiled, read back and compiled again, whatever it holds', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const condition = compileTree(tree);
        expect(compileTree(treeOf(condition)!)).toEqual(condition);
        expect(isTreeOf(tree, condition)).toBe(true);
        expect(ConditionTree.parse(treeOf(condition))).toEqual(treeOf(condition));
      }),
      { numRuns: 500 },
    );
  });

  it('compiles to what can be evaluated, and says what it says: a reader of the tree and the engine agree', () => {
    const facts = { 'checkIns.feelsSafe': 'no', 'checkIns.missedInARow': 3, 'people.riskTier': 'amber' } as const;
    fc.assert(
      fc.property(anyTree, (tree) => {
        const faults = allThatIsWrong(compileTree(tree)).map(({ code }) => code);
        expect(faults).not.toContain('wrong-kind');
        expect(faults).not.toContain('unknown-operator');
        if (!faults.length)
          expect(truthOf(compileTree(tree), facts)).toBe(truthOf(compileTree(treeOf(compileTree(tree))!), facts));
      }),
      { numRuns: 300 },
    );
  });

  it('has a case for every operator: none is left out in silence', () => {
    const asked = new Set(factNames.flatMap((fact) => operatorsOf(fact)));
    expect([...asked].sort()).toEqual([...ConditionOperator.options].sort());
    const odd = { ...missed, operator: 'between' as never };
    expect(() => compileTree(group('and', odd, missed))).toThrow(TreeFault);
  });

  it.each([
    ['an empty group', group('and', group('or')), '/rows/0'],
    ['a fact that there is not', group('and', row('weight', 'at-least', 2)), '/rows/0/fact'],
    [
      'an operator that the fact cannot be asked by',
      group('or', missed, row('checkIns.wantsCall', 'at-least', 1)),
      '/rows/1/operator',
    ],
    ['no value', group('and', missed, row('checkIns.missedInARow', 'at-least')), '/rows/1/value'],
    ['no option', group('and', group('or', row('people.riskTier', 'is-one-of', []))), '/rows/0/rows/0/value'],
  ])('refuses %s, and says where', (_, tree, at) => {
    expect(() => compileTree(tree)).toThrow(expect.objectContaining({ at }));
  });
});

describe('a condition that was written by hand', () => {
  it.each([
    ['an and of one', { and: [{ '==': [{ var: 'checkIns.wantsCall' }, true] }] }],
    ['a negation without a list', { '!': { '==': [{ var: 'checkIns.wantsCall' }, true] } }],
    ['a yes-no that is not one of the two', { '!=': [{ var: 'checkIns.wantsCall' }, false] }],
  ])('has a tree that says the same: %s', (_, condition) => {
    expect(isTreeOf(treeOf(condition)!, condition)).toBe(true);
    for (const wantsCall of [true, false, null]) {
      const facts = { 'checkIns.wantsCall': wantsCall };
      expect(truthOf(compileTree(treeOf(condition)!), facts)).toBe(truthOf(condition as never, facts));
    }
  });

  it.each([
    ['between two bounds', { '<': [1, { var: 'checkIns.missedInARow' }, 3] }],
    ['a third operand', { '>=': [{ var: 'checkIns.missedInARow' }, 2, 3] }],
    ['a default', { '>=': [{ var: ['checkIns.missedInARow', 1] }, 2] }],
    ['an unknown operator among known ones', { and: [{ '>=': [{ var: 'checkIns.missedInARow' }, 2] }, { map: [] }] }],
    ['an empty and', { and: [] }],
    ['two operators', { and: [{ unknown: [{ var: 'checkIns.feelsSafe' }], or: [] }] }],
    ['numbers among options', { in: [{ var: 'people.riskTier' }, [1]] }],
    ['no object', 'not safe'],
  ])('has no tree rather than one that leaves something out: %s', (_, condition) => {
    expect(treeOf(condition)).toBeNull();
  });

  it('has no tree that asks for a fact which a later release no longer knows', () => {
    const gone = group('and', row('checkIns.gone', 'at-least', 2));
    expect(isTreeOf(gone, { '>=': [{ var: 'checkIns.gone' }, 2] })).toBe(false);
  });

  it('is not told as what another tree was built from', () => {
    const condition = compileTree(group('or', missed, signs));
    expect(isTreeOf(group('and', missed, signs), condition)).toBe(false);
    expect(isTreeOf(group('or', missed), condition)).toBe(false);
  });
});

describe('a place in a condition', () => {
  const wrong = row('checkIns.feelsSafe', 'is', 'maybe');
  it.each([
    ['alone', group('and', wrong), '/rows/0/value'],
    ['beside another', group('or', missed, wrong), '/rows/1/value'],
    ['in a group of its own', group('or', missed, group('and', wrong)), '/rows/1/rows/0/value'],
    ['under an opposite', not(group('and', missed, not(group('or', wrong, missed)))), '/rows/1/rows/0/value'],
    ['of a list', group('and', missed, row('checkIns.bodySigns', 'names-any-of', ['dizzy', 'sad'])), '/rows/1/value'],
    ['of options', not(group('or', row('people.riskTier', 'is-one-of', ['blue']))), '/rows/0/value'],
  ])('is found in its tree: a wrong value %s', (_, tree, place) => {
    const [fault] = allThatIsWrong(compileTree(tree));
    expect(placeInTree(tree, fault!.at)).toBe(place);
  });

  it('is found where the question as a whole is meant, and where nothing less than the tree is', () => {
    const share = group('or', missed, row('checkIns.purgingRise', 'more-than', 50));
    expect(placeInTree(share, allThatIsWrong(compileTree(share))[0]!.at)).toBe('/rows/1');
    const never = group('and', row('checkIns.missedInARow', 'less-than', 0));
    expect(placeInTree(never, allThatIsWrong(compileTree(never))[0]!.at)).toBe('');
  });

  it('is always a place that there is', () => {
    const part = (tree: unknown, place: string) =>
      place
        .split('/')
        .slice(1)
        .reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], tree);
    const spoiled = anyTree.map((tree) => spoil(tree));
    fc.assert(
      fc.property(spoiled, (tree) => {
        for (const { at } of allThatIsWrong(compileTree(tree))) expect(part(tree, placeInTree(tree, at))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

/** Values that no fact has, wherever there is a value. */
const spoil = (tree: ConditionGroup): ConditionGroup => ({
  ...tree,
  rows: tree.rows.map((each) => {
    if (isGroup(each)) return spoil(each);
    if (each.value === null) return each;
    return { ...each, value: Array.isArray(each.value) ? each.value.map(() => 'no such') : 'no such' };
  }),
});
