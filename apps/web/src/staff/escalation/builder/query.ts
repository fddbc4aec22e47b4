import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { ConditionGroup, ConditionOperator, type ConditionRow, isGroup } from '#contracts';

/** A row’s place, so that what is typed into stays the same field from one drawing to the next. */
const idOf = (path: readonly number[]): string => ['c', ...path].join('-');

/** A condition as the builder draws it. */
export const toQuery = (group: ConditionGroup, path: readonly number[] = []): RuleGroupType => ({
  id: idOf(path),
  combinator: group.combine,
  not: group.not,
  rules: group.rows.map((row, index): RuleType | RuleGroupType => {
    const place = [...path, index];
    if (isGroup(row)) return toQuery(row, place);
    return { id: idOf(place), field: row.fact, operator: row.operator, value: row.value };
  }),
});

const isQueryGroup = (part: RuleType | RuleGroupType): part is RuleGroupType => 'rules' in part;

const combineOf = (combinator: string): ConditionGroup['combine'] => {
  if (combinator === 'and' || combinator === 'or') return combinator;
  throw new Error(`The builder joined conditions by "${combinator}", which no rule knows.`);
};

const takesNone: readonly ConditionOperator[] = ['is-known', 'is-unknown'];
const takesSeveral: readonly ConditionOperator[] = ['is-one-of', 'names-any-of'];

/** What was there before an operator was chosen anew goes along as far as it fits. */
const valueFor = (operator: ConditionOperator, value: unknown): ConditionRow['value'] => {
  if (takesNone.includes(operator)) return null;
  if (takesSeveral.includes(operator)) {
    if (Array.isArray(value)) return value as string[];
    return typeof value === 'string' && value ? [value] : ([] as unknown as string[]);
  }
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'number' || typeof one === 'boolean' || (typeof one === 'string' && one) ? one : null;
};

/**
 * What somebody built, as it is stored. Nothing of it is left out in silence.
 *
 * @throws Error for an operator or a way of joining that no rule knows
 */
export const toTree = (query: RuleGroupType): ConditionGroup => ({
  combine: combineOf(query.combinator),
  not: query.not ?? false,
  rows: query.rules.map((part) => {
    if (typeof part === 'string') throw new Error(`The builder joined conditions by "${String(part)}".`);
    if (isQueryGroup(part)) return toTree(part);
    const operator = ConditionOperator.safeParse(part.operator);
    if (!operator.success) throw new Error(`The builder compared by "${part.operator}", which no rule knows.`);
    return { fact: part.field, operator: operator.data, value: valueFor(operator.data, part.value) };
  }),
});
