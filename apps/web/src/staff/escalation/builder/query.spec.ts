import fc from 'fast-check';
import { type ConditionGroup, ConditionOperator, factNames, operatorsOf } from '#contracts';
import { toQuery, toTree } from './query.js';

const row = fc.constantFrom(...factNames).chain((fact) =>
  fc.constantFrom(...operatorsOf(fact)).map((operator) => {
    const several = operator === 'is-one-of' || operator === 'names-any-of';
    const none = operator === 'is-known' || operator === 'is-unknown';
    return { fact, operator, value: none ? null : several ? ['a', 'b'] : 3 };
  }),
);
const { group } = fc.letrec<{ group: ConditionGroup }>((tie) => ({
  group: fc.record({
    combine: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rows: fc.array(fc.oneof({ maxDepth: 3 }, row, tie('group')), { minLength: 1, maxLength: 4 }),
  }),
}));

describe('what the builder draws', () => {
  it('is stored as it was read, whatever was built', () => {
    fc.assert(fc.property(group, (tree) => expect(toTree(toQuery(tree))).toEqual(tree)));
  });

  it('keeps the field that somebody types into, from one drawing to the next', () => {
    fc.assert(fc.property(group, (tree) => expect(toQuery(toTree(toQuery(tree)))).toEqual(toQuery(tree))));
  });

  it.each(ConditionOperator.options)('knows the operator “%s”', (operator) => {
    const query = { combinator: 'and', rules: [{ field: 'people.riskTier', operator, value: 'red' }] };
    expect(toTree(query).rows[0]).toMatchObject({ operator });
  });

  it('leaves out nothing that it does not know: it says so', () => {
    const asked = { field: 'people.riskTier', operator: 'contains', value: 'red' };
    expect(() => toTree({ combinator: 'and', rules: [asked] })).toThrow(/contains/);
    expect(() => toTree({ combinator: 'xor', rules: [] })).toThrow(/xor/);
  });

  it('takes a value along to another operator as far as it fits', () => {
    const rows = (operator: string, value: unknown) =>
      toTree({ combinator: 'and', rules: [{ field: 'people.riskTier', operator, value }] }).rows[0];
    expect(rows('is-one-of', 'red')).toMatchObject({ value: ['red'] });
    expect(rows('is', ['red', 'amber'])).toMatchObject({ value: 'red' });
    expect(rows('is-unknown', 'red')).toMatchObject({ value: null });
    expect(rows('at-least', '')).toMatchObject({ value: null });
    expect(rows('is', false)).toMatchObject({ value: false });
  });
});
