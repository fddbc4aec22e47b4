import { z } from 'zod';
import { type FactName, factCalled, isFactName } from '../facts.js';

/** What a comparison asks. `is-known` and `is-unknown` ask whether anybody knows, and nothing else. */
export const ConditionOperator = z.enum([
  'is',
  'is-not',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'is-one-of',
  'names-any-of',
  'is-known',
  'is-unknown',
]);
export type ConditionOperator = z.infer<typeof ConditionOperator>;

/** One comparison of a fact, as the builder shows it in a row. */
export const ConditionRow = z
  .strictObject({
    fact: z.string().max(100),
    operator: ConditionOperator,
    value: z
      .union([z.number(), z.boolean(), z.string().max(100), z.array(z.string().max(100)).min(1).max(50)])
      .nullable()
      .describe('null beside is-known and is-unknown'),
  })
  .meta({ id: 'ConditionRow' });
export type ConditionRow = z.infer<typeof ConditionRow>;

export interface ConditionGroup {
  combine: 'and' | 'or';
  /** Turns what the group says into its opposite. */
  not: boolean;
  rows: (ConditionRow | ConditionGroup)[];
}

/** A condition as somebody builds it: groups of comparisons. It is stored as it was built, beside what it compiles to. */
export const ConditionGroup: z.ZodType<ConditionGroup> = z
  .strictObject({
    combine: z.enum(['and', 'or']),
    not: z.boolean().default(false),
    get rows() {
      return z.array(z.union([ConditionRow, ConditionGroup])).max(50);
    },
  })
  .meta({ id: 'ConditionGroup' });

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const isGroup = (part: ConditionRow | ConditionGroup): part is ConditionGroup => 'combine' in part;

/** What keeps a tree from being compiled, and where: a JSON pointer from the root, such as `/rows/1/value`. */
export class TreeFault extends Error {
  constructor(
    message: string,
    readonly at: string,
  ) {
    super(message);
  }
}

/** Operators that a kind of fact can be asked by. */
export const operatorsOf = (name: FactName): readonly ConditionOperator[] => {
  switch (factCalled(name).kind) {
    case 'number':
      return ['is', 'is-not', 'at-least', 'at-most', 'more-than', 'less-than', 'is-known', 'is-unknown'];
    case 'yes-no':
      return ['is', 'is-known', 'is-unknown'];
    case 'one-of':
      return ['is', 'is-not', 'is-one-of', 'is-known', 'is-unknown'];
    case 'ordered':
      return ['is', 'is-not', 'is-one-of', 'at-least', 'at-most', 'more-than', 'less-than', 'is-known', 'is-unknown'];
    case 'several-of':
      return ['names-any-of', 'is-known', 'is-unknown'];
  }
};

const comparing = {
  is: '==',
  'is-not': '!=',
  'at-least': '>=',
  'at-most': '<=',
  'more-than': '>',
  'less-than': '<',
} as const;

/**
 * The condition that a tree stands for: JsonLogic over facts. Every operator has its case, so that nothing which somebody built
 * is left out in silence.
 *
 * @throws TreeFault for an empty group, an unknown fact, or an operator that the fact cannot be asked by
 */
export function compileTree(tree: ConditionGroup, at = ''): Json {
  if (!tree.rows.length) throw new TreeFault('A group holds at least one condition.', at);
  const parts = tree.rows.map((row, index) => {
    const place = `${at}/rows/${index}`;
    return isGroup(row) ? compileTree(row, place) : compileRow(row, place);
  });
  const joined = parts.length === 1 ? parts[0]! : { [tree.combine]: parts };
  return tree.not ? { '!': [joined] } : joined;
}

function compileRow({ fact, operator, value }: ConditionRow, at: string): Json {
  if (!isFactName(fact)) throw new TreeFault(`"${fact}" is not a known fact.`, `${at}/fact`);
  if (!operatorsOf(fact).includes(operator)) throw new TreeFault(`"${fact}" cannot be asked so.`, `${at}/operator`);
  const asked = { var: fact };
  switch (operator) {
    case 'is-known':
      return { '!=': [asked, null] };
    case 'is-unknown':
      return { unknown: [asked] };
    case 'is-one-of':
      return { in: [asked, listed(value, at)] };
    case 'names-any-of': {
      const options = listed(value, at).map((option) => ({ in: [option, asked] }));
      return options.length === 1 ? options[0]! : { or: options };
    }
    default:
      if (value === null || Array.isArray(value)) throw new TreeFault('Say what to compare it with.', `${at}/value`);
      return { [comparing[operator]]: [asked, value] };
  }
}

function listed(value: ConditionRow['value'], at: string): string[] {
  if (Array.isArray(value) && value.length) return value;
  throw new TreeFault('Choose at least one.', `${at}/value`);
}

/**
 * The tree that a condition was built from, or could have been: for conditions that were written by hand. Null where no tree
 * stands for all of it; then it is shown as text and not edited.
 */
export function treeOf(condition: unknown): ConditionGroup | null {
  const part = partOf(condition);
  return part && (isGroup(part) ? part : { combine: 'and', not: false, rows: [part] });
}

const named = (operand: unknown): FactName | null => {
  if (typeof operand !== 'object' || operand === null) return null;
  const [[operator, name] = [], more] = Object.entries(operand);
  return operator === 'var' && !more && isFactName(name) ? name : null;
};

function partOf(condition: unknown): ConditionRow | ConditionGroup | null {
  if (typeof condition !== 'object' || condition === null) return null;
  const [entry, more] = Object.entries(condition);
  if (!entry || more) return null;
  const [operator, given] = entry as [string, unknown];
  const operands = Array.isArray(given) ? given : [given];
  if (operator === '!') {
    const inner = operands.length === 1 ? treeOf(operands[0]) : null;
    if (!inner) return null;
    return inner.not ? { combine: 'and', not: true, rows: [inner] } : { ...inner, not: true };
  }
  if (operator === 'or' || operator === 'and') {
    const listing = operator === 'or' ? namesAnyOf(operands) : null;
    if (listing) return listing;
    if (!operands.length) return null;
    const rows = operands.map(partOf);
    return rows.every((row) => row !== null) ? { combine: operator, not: false, rows } : null;
  }
  return rowOf(operator, operands);
}

function rowOf(operator: string, operands: unknown[]): ConditionRow | null {
  const [left, right] = operands;
  const fact = named(left);
  if (operands.length !== (operator === 'unknown' ? 1 : 2)) return null;
  if (operator === 'unknown') return fact && { fact, operator: 'is-unknown', value: null };
  if (operator === 'in') {
    if (fact) return areOptions(right) ? { fact, operator: 'is-one-of', value: right } : null;
    const list = named(right);
    return list && typeof left === 'string' ? { fact: list, operator: 'names-any-of', value: [left] } : null;
  }
  if (!fact) return null;
  if (operator === '!=' && right === null) return { fact, operator: 'is-known', value: null };
  const found = Object.entries(comparing).find(([, sign]) => sign === operator);
  if (!found || right === null || typeof right === 'object' || right === undefined) return null;
  const [asks] = found as [keyof typeof comparing, string];
  // A yes-no fact has two values: that it is not the one says that it is the other.
  if (asks === 'is-not' && typeof right === 'boolean') return { fact, operator: 'is', value: !right };
  return { fact, operator: asks, value: right as string | number | boolean };
}

const areOptions = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

/** An `or` over options of one list is one row. One that holds such an `or` stays two, so that it compiles to what it was. */
function namesAnyOf(operands: unknown[]): ConditionRow | null {
  const rows = operands.map((each) => {
    const row = partOf(each);
    return row && !isGroup(row) && row.operator === 'names-any-of' && 'in' in (each as object) ? row : null;
  });
  const [first] = rows;
  if (!first || rows.some((row) => row?.fact !== first.fact)) return null;
  return { ...first, value: rows.flatMap((row) => row?.value as string[]) };
}

/**
 * Whether a tree is what a condition was built from: both say the same, also where the condition was written by hand in a way
 * of its own, such as an `and` of one.
 */
export function isTreeOf(tree: ConditionGroup, condition: unknown): boolean {
  const compiled = writtenOut(tree);
  const derived = treeOf(condition);
  if (compiled === null) return false;
  return compiled === JSON.stringify(condition) || (derived !== null && compiled === writtenOut(derived));
}

/** null where a later release no longer knows what the tree asks for. */
function writtenOut(tree: ConditionGroup): string | null {
  try {
    return JSON.stringify(compileTree(tree));
  } catch (error) {
    if (error instanceof TreeFault) return null;
    throw error;
  }
}

/** Where a place in a condition, as a JSON pointer, stands in the tree that the condition was compiled from. */
export function placeInTree(tree: ConditionGroup, pointer: string): string {
  const segments = pointer.split('/').slice(1);
  const walk = (part: ConditionRow | ConditionGroup, at: string): string => {
    if (!isGroup(part)) return at + placeInRow(segments);
    if (part.not) segments.splice(0, 2);
    if (!segments.length) return at;
    const index = part.rows.length === 1 ? 0 : Number(segments.splice(0, 2)[1]);
    const row = part.rows[index];
    return row ? walk(row, `${at}/rows/${index}`) : at;
  };
  return walk(tree, '');
}

/** Of a row the fact, or what it is compared with; as a whole where no operand is meant. */
function placeInRow(segments: readonly string[]): string {
  if (segments.includes('var')) return '/fact';
  return segments.some((segment) => /^\d+$/.test(segment)) ? '/value' : '';
}
