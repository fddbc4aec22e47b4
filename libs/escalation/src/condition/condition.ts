import { type FactName, type Facts, factCalled, isFactName, type RuleLevel } from '#contracts';

export type Condition = RuleLevel['when'];

/** Whether something is so; null: not known. */
export type Truth = boolean | null;

type Test = (facts: Partial<Facts>) => Truth;

const compiled = new WeakMap<object, Test>();

/**
 * Whether the condition holds, in three-valued logic: a comparison with a fact that is not known is not known, and so is its
 * negation. What is not known does not match, unless `unknown` asks just that. The same condition object is compiled once.
 *
 * @throws Error for a condition that `whatIsWrong` finds fault with
 */
export const holds = (condition: Condition, facts: Partial<Facts>): boolean => truthOf(condition, facts) === true;

export function truthOf(condition: Condition, facts: Partial<Facts>): Truth {
  if (typeof condition !== 'object' || condition === null) throw new Error('A condition is an object.');
  let test = compiled.get(condition);
  if (!test) {
    test = compile(condition);
    compiled.set(condition, test);
  }
  return test(facts);
}

const asked = new WeakMap<object, readonly FactName[]>();

/** The facts that a condition asks for. */
export function factsIn(condition: Condition): readonly FactName[] {
  if (typeof condition !== 'object' || condition === null) return [];
  const known = asked.get(condition);
  if (known) return known;
  const found = new Set<FactName>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('var' in part && isFactName(part.var)) found.add(part.var);
    for (const each of Object.values(part)) walk(each);
  };
  walk(condition);
  const names = [...found];
  asked.set(condition, names);
  return names;
}

/** The facts that any level of some rules asks for. */
export const factsAskedBy = (rules: readonly { levels: readonly Pick<RuleLevel, 'when'>[] }[]): Set<FactName> =>
  new Set(rules.flatMap(({ levels }) => levels.flatMap(({ when }) => factsIn(when))));

/** Wherever a condition compares a fact with a number: how, and with which. */
export function comparisonsOf(name: FactName, condition: unknown): { operator: string; number: number }[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([operator, operands]: [string, unknown]) => {
    if (!Array.isArray(operands)) return comparisonsOf(name, operands);
    const [left, right] = operands;
    if (named(left) === name && typeof right === 'number') return [{ operator, number: right }];
    return operands.flatMap((each) => comparisonsOf(name, each));
  });
}

function compile(condition: unknown): Test {
  const [operator, operands] = Object.entries(condition as Record<string, unknown>)[0] as [string, unknown[]];
  switch (operator) {
    case 'and':
      return every(operands.map(compile));
    case 'or':
      return some(operands.map(compile));
    case '!':
      return not(compile(Array.isArray(operands) ? operands[0] : operands));
    case 'in':
      return among(operands);
    case 'unknown':
      return isUnknown(operands);
    default:
      return compare(operator, operands);
  }
}

const every =
  (tests: readonly Test[]): Test =>
  (facts) => {
    let truth: Truth = true;
    for (const test of tests) {
      const each = test(facts);
      if (each === false) return false;
      if (each === null) truth = null;
    }
    return truth;
  };

const some =
  (tests: readonly Test[]): Test =>
  (facts) => {
    let truth: Truth = false;
    for (const test of tests) {
      const each = test(facts);
      if (each === true) return true;
      if (each === null) truth = null;
    }
    return truth;
  };

const not =
  (test: Test): Test =>
  (facts) => {
    const truth = test(facts);
    return truth === null ? null : !truth;
  };

/** Reads one fact. `undefined` and null are alike: nobody knows. */
function reading<T>(name: unknown, test: (value: T) => boolean): Test {
  if (!isFactName(name)) throw new Error('Not a known fact.');
  return (facts) => {
    const value = facts[name] as T | null | undefined;
    return value === null || value === undefined ? null : test(value);
  };
}

const named = (operand: unknown): unknown => (operand as { var?: unknown } | null)?.var;

/** `[fact, options]` for one of several values, `[option, fact]` for a fact that is a list. */
function among([left, right]: readonly unknown[]): Test {
  return Array.isArray(right)
    ? reading<unknown>(named(left), (value) => right.includes(value))
    : reading<readonly unknown[]>(named(right), (values) => values.includes(left));
}

/** Of two values, the only one of its kind: true where nobody knows, so that its negation says that somebody does. */
function isUnknown([operand]: readonly unknown[]): Test {
  const name = named(operand);
  if (!isFactName(name)) throw new Error('Not a known fact.');
  return (facts) => facts[name] === null || facts[name] === undefined;
}

const comparisons: Record<string, (order: number) => boolean> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Numbers by size, ordered options by rank. `fact != null` says that the fact is known, and nothing where it is not. */
function compare(operator: string, [left, right]: readonly unknown[]): Test {
  const name = named(left);
  const test = comparisons[operator];
  if (!test || !isFactName(name)) throw new Error('Not a comparison of a fact.');
  if (right === null) return reading<unknown>(name, () => operator === '!=');
  const fact = factCalled(name);
  if (fact.kind === 'ordered') {
    const rank = fact.options.indexOf(right as string);
    if (rank < 0) throw new Error('Not an option of the fact.');
    return reading<string>(name, (value) => test(fact.options.indexOf(value) - rank));
  }
  if (fact.kind === 'number') return reading<number>(name, (value) => test(value - (right as number)));
  return reading<unknown>(name, (value) => test(value === right ? 0 : 1));
}
