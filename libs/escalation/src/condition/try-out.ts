import { type FactName, type Facts, factCalled } from '#contracts';
import { type Condition, factsIn, holds } from './condition.js';

/** Rows of the matrix that are tried at most; a condition over so many facts is not refused for what was not tried. */
const mostTried = 20_000;
/** What lies between two bounds lies just above the lower one, also where no whole number does. */
const justMore = 1e-6;

/**
 * Tries a condition over a matrix of facts: every value that could make a difference, and unknown, for each fact that it
 * names. @returns whether some row makes it hold. @throws what evaluating throws
 */
export function canHold(condition: Condition): boolean {
  const names = factsIn(condition);
  const values = names.map((name) => worthTrying(name, condition));
  const rows = values.reduce((product, { length }) => product * length, 1);
  let found = false;
  for (let row = 0; row < Math.min(rows, mostTried); row++) {
    const facts: Record<string, unknown> = {};
    let rest = row;
    names.forEach((name, index) => {
      const options = values[index]!;
      facts[name] = options[rest % options.length];
      rest = Math.floor(rest / options.length);
    });
    if (holds(condition, facts as Partial<Facts>)) found = true;
  }
  return found || rows > mostTried;
}

function worthTrying(name: FactName, condition: Condition): unknown[] {
  const fact = factCalled(name);
  switch (fact.kind) {
    case 'number': {
      const literals = literalsBeside(name, condition).flatMap((literal) => [
        Math.floor(literal),
        literal,
        Math.ceil(literal),
      ]);
      const around = literals.flatMap((literal) => [literal - 1, literal, literal + justMore, literal + 1]);
      return [null, ...new Set([0, ...around])].filter(
        (value) => value === null || fact.value.safeParse(value).success,
      );
    }
    case 'yes-no':
      return [null, true, false];
    case 'several-of':
      return [null, [], [...fact.options], ...fact.options.map((option) => [option])];
    default:
      return [null, ...fact.options];
  }
}

/** Numbers that a fact is compared with. */
function literalsBeside(name: FactName, condition: unknown): number[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.values(condition).flatMap((operands: unknown) => {
    if (!Array.isArray(operands)) return literalsBeside(name, operands);
    const [left, right] = operands;
    if ((left as { var?: unknown }).var === name && typeof right === 'number') return [right];
    return operands.flatMap((each) => literalsBeside(name, each));
  });
}
