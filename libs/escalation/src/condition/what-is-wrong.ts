import { type FactName, factCalled, isFactName } from '#contracts';
import { canHold } from './try-out.js';

const deepest = 8;
const mostParts = 100;

/** Collects what is wrong; the first is said. */
class Fault extends Error {}

/**
 * Checks a condition as it is saved: every part has one operator, as many operands as it takes, and each operand is of the
 * kind that the fact has. Then it is tried over a matrix of facts, unknown ones included.
 *
 * @returns what is wrong with the condition, in words, or null
 */
export function whatIsWrong(condition: unknown): string | null {
  try {
    const parts = { left: mostParts };
    checkCondition(condition, 0, parts);
    return canHold(condition as never) ? null : 'No facts can ever make this condition hold.';
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

function checkCondition(condition: unknown, depth: number, parts: { left: number }): void {
  if (depth > deepest) throw new Fault(`Conditions nest at most ${deepest} deep.`);
  if (--parts.left < 0) throw new Fault(`A condition has at most ${mostParts} parts.`);
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    throw new Fault(
      'A condition is an object with one operator, such as {">=": [{"var": "checkIns.missedInARow"}, 2]}.',
    );
  }
  const entries = Object.entries(condition);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Fault('Each part of a condition has exactly one operator.');
  const [operator, operands] = entry;
  if (operator === 'and' || operator === 'or') {
    if (!Array.isArray(operands) || !operands.length) throw new Fault(`"${operator}" takes a list of conditions.`);
    for (const each of operands) checkCondition(each, depth + 1, parts);
  } else if (operator === '!') {
    const inner = Array.isArray(operands) ? operands : [operands];
    if (inner.length !== 1) throw new Fault('"!" takes one condition.');
    checkCondition(inner[0], depth + 1, parts);
  } else if (operator === 'in' || comparing.has(operator)) {
    if (!Array.isArray(operands) || operands.length !== 2) throw new Fault(`"${operator}" takes two operands.`);
    if (operator === 'in') checkIn(operands);
    else checkComparison(operator, operands);
  } else if (operator === 'var') {
    throw new Fault('A fact is compared with something: {"==": [{"var": "checkIns.helpRequested"}, true]}.');
  } else {
    throw new Fault(`"${operator}" is not an operator that rules may use.`);
  }
}

const ordering = new Set(['<', '<=', '>', '>=']);
const comparing = new Set(['==', '!=', ...ordering]);

const isFact = (operand: unknown): boolean => typeof operand === 'object' && operand !== null && 'var' in operand;

/** A fact by its name alone: no default, which would stand for what nobody knows. */
function factNamed(operand: unknown): FactName {
  if (!isFact(operand)) throw new Fault('A fact comes first, as {"var": "its name"}; then what it is compared with.');
  const { var: name, ...more } = operand as { var: unknown };
  if (Object.keys(more).length) throw new Fault('Each part of a condition has exactly one operator.');
  if (typeof name !== 'string') throw new Fault('"var" takes the name of a fact and nothing else, so no default.');
  if (!isFactName(name)) throw new Fault(`"${name}" is not a known fact.`);
  return name;
}

function checkComparison(operator: string, [left, right]: unknown[]): void {
  const name = factNamed(left);
  const fact = factCalled(name);
  if (right === null) {
    if (operator === '!=') return;
    throw new Fault(`What is not known never matches, so "${name}" cannot be compared with null by "${operator}".`);
  }
  switch (fact.kind) {
    case 'number':
      if (Number.isFinite(right)) return;
      throw new Fault(`"${name}" is a number.`);
    case 'yes-no':
      if (typeof right === 'boolean' && !ordering.has(operator)) return;
      throw new Fault(`"${name}" is compared with true or false, by "==" or "!=".`);
    case 'several-of':
      throw new Fault(`"${name}" is a list: ask {"in": ["${fact.options[0]}", {"var": "${name}"}]}.`);
    default:
      if (ordering.has(operator) && fact.kind !== 'ordered') throw new Fault(`"${name}" has no order.`);
      checkOption(name, right, fact.options);
  }
}

function checkIn([left, right]: unknown[]): void {
  if (isFact(right)) {
    const name = factNamed(right);
    const fact = factCalled(name);
    if (fact.kind !== 'several-of') throw new Fault(`"${name}" is not a list: it comes first, then a list of values.`);
    checkOption(name, left, fact.options);
    return;
  }
  const name = factNamed(left);
  const fact = factCalled(name);
  if (!Array.isArray(right) || !right.length) throw new Fault('"in" takes a fact and a list of values.');
  if (fact.kind !== 'one-of' && fact.kind !== 'ordered') throw new Fault(`"${name}" is not one of several values.`);
  for (const each of right) checkOption(name, each, fact.options);
}

function checkOption(name: string, value: unknown, options: readonly string[]): void {
  if (options.includes(value as string)) return;
  throw new Fault(`"${name}" is one of: ${options.join(', ')}.`);
}
