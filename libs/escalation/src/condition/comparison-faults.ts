import { type FactName, factCalled, isFactName } from '#contracts';
import { Fault } from './fault.js';

const ordering = new Set(['<', '<=', '>', '>=']);
const comparing = new Set(['==', '!=', ...ordering]);

/** Operators that ask something of a fact. */
export const asksFact = (operator: string): boolean =>
  operator === 'in' || operator === 'unknown' || comparing.has(operator);

/** @throws Fault unless it is one question about one known fact, with an operand of the kind that the fact has */
export function checkQuestion(operator: string, operands: unknown): void {
  const takes = operator === 'unknown' ? 1 : 2;
  if (!Array.isArray(operands) || operands.length !== takes) {
    throw new Fault('not-a-condition', `"${operator}" takes ${takes === 1 ? 'one fact' : 'two operands'}.`);
  }
  if (operator === 'unknown') factNamed(operands[0], '/0');
  else if (operator === 'in') checkIn(operands);
  else checkComparison(operator, operands);
}

const isFact = (operand: unknown): boolean => typeof operand === 'object' && operand !== null && 'var' in operand;

/** A fact by its name alone: no default, which would stand for what nobody knows. */
function factNamed(operand: unknown, below: string): FactName {
  const refuse = (message: string, code: 'not-a-condition' | 'unknown-fact' = 'not-a-condition') =>
    new Fault(code, message, code === 'unknown-fact' ? `${below}/var` : below);
  if (!isFact(operand)) throw refuse('A fact comes first, as {"var": "its name"}; then what it is compared with.');
  const { var: name, ...more } = operand as { var: unknown };
  if (Object.keys(more).length) throw refuse('Each part of a condition has exactly one operator.');
  if (typeof name !== 'string') throw refuse('"var" takes the name of a fact and nothing else, so no default.');
  if (!isFactName(name)) throw refuse(`"${name}" is not a known fact.`, 'unknown-fact');
  return name;
}

const wrong = (message: string, below = '/1') => new Fault('wrong-kind', message, below);

function checkComparison(operator: string, [left, right]: unknown[]): void {
  const name = factNamed(left, '/0');
  const fact = factCalled(name);
  if (right === null) {
    if (operator === '!=') return;
    throw wrong(`What is not known never matches, so "${name}" cannot be compared with null by "${operator}".`);
  }
  switch (fact.kind) {
    case 'number':
      if (Number.isFinite(right)) return;
      throw wrong(`"${name}" is a number.`);
    case 'yes-no':
      if (typeof right === 'boolean' && !ordering.has(operator)) return;
      throw wrong(`"${name}" is compared with true or false, by "==" or "!=".`);
    case 'several-of':
      throw wrong(`"${name}" is a list: ask {"in": ["${fact.options[0]}", {"var": "${name}"}]}.`);
    default:
      if (ordering.has(operator) && fact.kind !== 'ordered') throw wrong(`"${name}" has no order.`, '');
      checkOption(name, right, fact.options, '/1');
  }
}

function checkIn([left, right]: unknown[]): void {
  if (isFact(right)) {
    const name = factNamed(right, '/1');
    const fact = factCalled(name);
    if (fact.kind !== 'several-of') throw wrong(`"${name}" is not a list: it comes first, then a list of values.`);
    checkOption(name, left, fact.options, '/0');
    return;
  }
  const name = factNamed(left, '/0');
  const fact = factCalled(name);
  if (!Array.isArray(right) || !right.length) throw wrong('"in" takes a fact and a list of values.');
  if (fact.kind !== 'one-of' && fact.kind !== 'ordered') throw wrong(`"${name}" is not one of several values.`);
  right.forEach((each, index) => {
    checkOption(name, each, fact.options, `/1/${index}`);
  });
}

function checkOption(name: string, value: unknown, options: readonly string[], below: string): void {
  if (options.includes(value as string)) return;
  throw wrong(`"${name}" is one of: ${options.join(', ')}.`, below);
}
