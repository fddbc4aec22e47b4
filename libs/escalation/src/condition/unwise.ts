import { type FactName, factCalled, isFactName } from '#contracts';
import type { Condition } from './condition.js';
import type { ConditionFault } from './fault.js';

type Part = { [operator: string]: unknown };

/**
 * What can be evaluated and is refused all the same when it is saved: a number that its fact never has, and a percentage
 * that nothing keeps from making much of little. Of a condition that is sound.
 */
export const unwise = (condition: Condition): ConditionFault[] => walk(condition as Part, new Set(), '');

/** `asked`: facts that are asked in an `and` around the part, so that they hold together with it. */
function walk(part: Part, asked: ReadonlySet<FactName>, at: string): ConditionFault[] {
  const [operator, given] = Object.entries(part)[0]!;
  const place = `${at}/${operator}`;
  if (operator === '!') {
    return Array.isArray(given) ? walk(given[0], asked, `${place}/0`) : walk(given as Part, asked, place);
  }
  if (operator !== 'and' && operator !== 'or') return faultsOf(operator, given as unknown[], asked, place);
  const parts = given as Part[];
  const together = operator === 'and' ? new Set([...asked, ...parts.flatMap(comparedFact)]) : asked;
  return parts.flatMap((each, index) => walk(each, together, `${place}/${index}`));
}

const nameIn = (operand: unknown): FactName | null => {
  const name = (operand as { var?: unknown } | null)?.var;
  return isFactName(name) ? name : null;
};

/** The fact that a part compares with a value; that it is known says nothing about how much it is. */
function comparedFact(part: Part): FactName[] {
  const [operator, operands] = Object.entries(part)[0]!;
  if (!Array.isArray(operands) || operator === 'unknown' || operands[1] === null) return [];
  const name = nameIn(operands[0]);
  return name ? [name] : [];
}

function faultsOf(operator: string, operands: unknown[], asked: ReadonlySet<FactName>, at: string): ConditionFault[] {
  const [left, right] = operands;
  const name = nameIn(left);
  if (!name || typeof right !== 'number') return [];
  const fact = factCalled(name);
  const faults: ConditionFault[] = [];
  const range = outOfRange(name, right);
  if (range) faults.push({ code: 'out-of-range', message: range, at: `${at}/1` });
  const isShare = fact.kind === 'number' && fact.unit === 'percent' && operator !== '!=';
  if (isShare && fact.floor && !asked.has(fact.floor as FactName)) {
    const message = `A percentage makes much of little: ask for "${fact.floor}" as well, in the same "and".`;
    faults.push({ code: 'percentage-without-floor', message, at });
  }
  return faults;
}

/** A bound between two values that the fact can have is in range: more than 1.5 means 2 or more. */
function outOfRange(name: FactName, bound: number): string | null {
  const { value } = factCalled(name);
  const tried = [Math.floor(bound), Math.ceil(bound)].map((each) => value.safeParse(each));
  if (tried.some(({ success }) => success)) return null;
  const [issue] = tried[0]!.error!.issues;
  if (issue?.code === 'too_small') return `"${name}" is never below ${issue.minimum}.`;
  if (issue?.code === 'too_big') return `"${name}" is never above ${issue.maximum}.`;
  return `"${name}" never has such a value.`;
}
