import { asksFact, checkQuestion } from './comparison-faults.js';
import { type ConditionFault, Fault } from './fault.js';
import { tryOut } from './try-out.js';
import { unwise } from './unwise.js';

const deepest = 8;
const mostParts = 100;

/**
 * Checks a condition as it is saved: every part has one operator, as many operands as it takes, and each operand is of the
 * kind that the fact has. Then it is tried over a matrix of facts, unknown ones included.
 *
 * @returns everything that is wrong with it, each with its place; only the first thing where it is too large to go on
 */
export function allThatIsWrong(condition: unknown): ConditionFault[] {
  const shape = inShape(condition);
  if (shape.length) return shape;
  const { canHold, canFail } = tryOut(condition as never);
  if (!canHold) return [neverHolds];
  return [...unwise(condition as never), ...(canFail ? [] : [alwaysHolds])];
}

/** The first thing that is wrong with a condition, or null. */
export const whatIsWrong = (condition: unknown): ConditionFault | null => allThatIsWrong(condition)[0] ?? null;

/**
 * What keeps a condition from being evaluated as it stands. One that was stored is held to this alone: what a later release asks
 * of a condition when it is saved is no reason to leave out a rule that somebody relies on.
 */
export function whyUnsound(condition: unknown): ConditionFault | null {
  return inShape(condition)[0] ?? (tryOut(condition as never).canHold ? null : neverHolds);
}

const neverHolds: ConditionFault = {
  code: 'never-holds',
  message: 'No facts can ever make this condition hold.',
  at: '',
};
const alwaysHolds: ConditionFault = {
  code: 'always-holds',
  message: 'This condition holds whatever is known: it would match every time.',
  at: '',
};

function inShape(condition: unknown): ConditionFault[] {
  const walk = new Walk();
  walk.check(condition, 0, '');
  return walk.faults;
}

class Walk {
  readonly faults: ConditionFault[] = [];
  private left = mostParts;

  check(condition: unknown, depth: number, at: string): void {
    // Too large is said once: it would be too large at every further place too.
    if (this.faults.some(({ code }) => code === 'too-large')) return;
    try {
      this.part(condition, depth, at);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.faults.push({ code: error.code, message: error.message, at: at + error.below });
    }
  }

  private part(condition: unknown, depth: number, at: string): void {
    if (depth > deepest) throw new Fault('too-large', `Conditions nest at most ${deepest} deep.`);
    if (--this.left < 0) throw new Fault('too-large', `A condition has at most ${mostParts} parts.`);
    const [operator, operands] = onlyEntry(condition);
    const below = (message: string) => new Fault('not-a-condition', message, `/${operator}`);
    if (operator === 'and' || operator === 'or') {
      if (!Array.isArray(operands) || !operands.length) throw below(`"${operator}" takes a list of conditions.`);
      operands.forEach((each, index) => {
        this.check(each, depth + 1, `${at}/${operator}/${index}`);
      });
    } else if (operator === '!') {
      const inner = Array.isArray(operands) ? operands : [operands];
      if (inner.length !== 1) throw below('"!" takes one condition.');
      this.check(inner[0], depth + 1, Array.isArray(operands) ? `${at}/!/0` : `${at}/!`);
    } else if (asksFact(operator)) {
      try {
        checkQuestion(operator, operands);
      } catch (error) {
        throw error instanceof Fault ? new Fault(error.code, error.message, `/${operator}${error.below}`) : error;
      }
    } else if (operator === 'var') {
      throw below('A fact is compared with something: {"==": [{"var": "checkIns.helpRequested"}, true]}.');
    } else {
      throw new Fault('unknown-operator', `"${operator.slice(0, 40)}" is not an operator that rules may use.`);
    }
  }
}

function onlyEntry(condition: unknown): [string, unknown] {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    throw new Fault(
      'not-a-condition',
      'A condition is an object with one operator, such as {">=": [{"var": "checkIns.missedInARow"}, 2]}.',
    );
  }
  const [entry, more] = Object.entries(condition);
  if (!entry || more) throw new Fault('not-a-condition', 'Each part of a condition has exactly one operator.');
  return entry;
}
