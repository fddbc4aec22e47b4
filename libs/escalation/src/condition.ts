import { LogicEngine } from 'json-logic-engine';
import { type FactName, type Facts, factNames, type RuleLevel } from '#contracts';

export type Condition = RuleLevel['when'];

/** What a condition may be made of. Everything else JsonLogic knows (methods, templates, maps) is refused. */
const operators = new Set(['and', 'or', '!', '==', '!=', '<', '<=', '>', '>=', 'in', 'var']);
const deepest = 8;

const engine = new LogicEngine();
const compiled = new WeakMap<object, (facts: Partial<Facts>) => unknown>();

/** Whether the condition holds. The same condition object is compiled once. */
export function holds(condition: Condition, facts: Partial<Facts>): boolean {
  if (typeof condition !== 'object' || condition === null) return condition === true;
  let test = compiled.get(condition);
  if (!test) {
    test = engine.build(condition) as (facts: Partial<Facts>) => unknown;
    compiled.set(condition, test);
  }
  return Boolean(test(facts));
}

/** The facts that a condition asks for. */
export function factsIn(condition: Condition): FactName[] {
  const found = new Set<FactName>();
  walk(condition, (operator, operands) => {
    if (operator === 'var') found.add(operands[0] as FactName);
  });
  return [...found];
}

/** @returns what is wrong with the condition, in words, or null */
export function whatIsWrong(condition: Condition): string | null {
  let wrong: string | null = null;
  walk(condition, (operator, operands, depth) => {
    if (depth > deepest) wrong ??= `Conditions nest at most ${deepest} deep.`;
    if (!operators.has(operator)) wrong ??= `"${operator}" is not an operator that rules may use.`;
    if (operator === 'var' && !factNames.includes(operands[0] as FactName)) {
      wrong ??= `"${String(operands[0])}" is not a known fact.`;
    }
  });
  if (!wrong && !factsIn(condition).length) return 'A condition asks for at least one fact.';
  return wrong;
}

type Visit = (operator: string, operands: readonly unknown[], depth: number) => void;

function walk(condition: unknown, visit: Visit, depth = 0): void {
  if (Array.isArray(condition)) {
    for (const part of condition) walk(part, visit, depth);
    return;
  }
  if (typeof condition !== 'object' || condition === null) return;
  for (const [operator, value] of Object.entries(condition)) {
    const operands = Array.isArray(value) ? value : [value];
    visit(operator, operands, depth);
    if (operator !== 'var') walk(operands, visit, depth + 1);
  }
}
