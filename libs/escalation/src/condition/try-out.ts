import { type FactName, type Facts, factCalled } from '#contracts';
import { type Condition, comparisonsOf, factsIn, holds } from './condition.js';

/** Rows of the matrix that are tried at most; a condition over so many facts is not refused for what was not tried. */
const mostTried = 20_000;
/** Options of a list that are named together, of which every choice is tried. */
const mostChosen = 6;
/** What lies between two bounds lies just above the lower one, also where no whole number does. */
const justMore = 1e-6;

/**
 * Tries a condition over a matrix of facts: every value that could make a difference, and unknown, for each fact that it
 * names. @returns whether some row makes it hold, and some row does not. @throws what evaluating throws
 */
export function tryOut(condition: Condition): { canHold: boolean; canFail: boolean } {
  const names = factsIn(condition);
  const { rows, row } = matrixOf(names.map((name) => [name, worthTrying(name, condition)]));
  if (rows > mostTried) return { canHold: true, canFail: true };
  let [canHold, canFail] = [false, false];
  for (let index = 0; index < rows; index++) {
    if (holds(condition, row(index))) canHold = true;
    else canFail = true;
  }
  return { canHold, canFail };
}

/**
 * Whether one condition holds wherever the other does: tried over everything that makes a difference to either. False where
 * there is too much to try, so that nothing is taken for wider which was not shown to be. @throws what evaluating throws
 */
export function holdsWherever(wider: Condition, condition: Condition): boolean {
  const both: Condition = { or: [wider, condition] };
  const values = factsIn(both).map((name) => [name, choicesOf(name, both)] as const);
  if (values.some(([, choices]) => choices === null)) return false;
  const { rows, row } = matrixOf(values.map(([name, choices]) => [name, choices!]));
  if (rows > mostTried) return false;
  for (let index = 0; index < rows; index++) {
    const facts = row(index);
    if (holds(condition, facts) && !holds(wider, facts)) return false;
  }
  return true;
}

/** Every combination of the values of facts, by its number. */
function matrixOf(values: readonly (readonly [FactName, readonly unknown[]])[]) {
  const row = (index: number): Partial<Facts> => {
    let rest = index;
    const facts = values.map(([name, options]) => {
      const value = options[rest % options.length];
      rest = Math.floor(rest / options.length);
      return [name, value];
    });
    return Object.fromEntries(facts) as Partial<Facts>;
  };
  return { rows: values.reduce((product, [, { length }]) => product * length, 1), row };
}

function worthTrying(name: FactName, condition: Condition): unknown[] {
  const fact = factCalled(name);
  switch (fact.kind) {
    case 'number': {
      const literals = comparisonsOf(name, condition).flatMap(({ number }) => [
        Math.floor(number),
        number,
        Math.ceil(number),
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

/** Of a list also every choice of the options that are named, and each with one that is not; null: too many. */
function choicesOf(name: FactName, condition: Condition): unknown[] | null {
  const fact = factCalled(name);
  if (fact.kind !== 'several-of') return worthTrying(name, condition);
  const named = fact.options.filter((option) => JSON.stringify(condition).includes(JSON.stringify(option)));
  if (named.length > mostChosen) return null;
  const other = fact.options.find((option) => !named.includes(option));
  const tried = other ? [...named, other] : named;
  const choices: (string[] | null)[] = [null, []];
  for (const option of tried) choices.push(...choices.flatMap((each) => (each ? [[...each, option]] : [])));
  return choices;
}
