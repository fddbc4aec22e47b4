import {
  type ConditionGroup,
  type ConditionRow,
  compileTree,
  type FactName,
  type Facts,
  isGroup,
  type JudgedGroup,
  type JudgedLevel,
  type JudgedRow,
  type RuleLevel,
  type Truth,
  treeOf,
} from '#contracts';
import { factsIn, truthOf } from '../condition/condition.js';

/** Whether a fact is open to whoever asks. */
export type IsOpen = (fact: FactName) => boolean;

const inWords = (truth: boolean | null): Truth => (truth === null ? 'unknown' : truth ? 'true' : 'false');

/**
 * A level's condition as it was then, comparison by comparison. What is not open is told neither by its value nor by what would
 * follow from it: a group says only what its open parts decide.
 *
 * @throws what evaluating a condition throws
 */
export function judgeLevel(
  { severity, outcome, when, tree: built }: RuleLevel,
  facts: Partial<Facts>,
  isOpen: IsOpen,
): JudgedLevel {
  const stored = built ?? treeOf(when);
  if (!stored) {
    const truth = factsIn(when).every(isOpen) ? inWords(truthOf(when, facts)) : 'withheld';
    return { severity, outcome, truth, tree: null };
  }
  const tree = judgeGroup(stored, facts, isOpen);
  return { severity, outcome, truth: tree.truth, tree };
}

function judgeGroup({ combine, not, rows }: ConditionGroup, facts: Partial<Facts>, isOpen: IsOpen): JudgedGroup {
  const judged = rows.map((row) => (isGroup(row) ? judgeGroup(row, facts, isOpen) : judgeRow(row, facts, isOpen)));
  const joined = join(
    combine,
    judged.map(({ truth }) => truth),
  );
  return { combine, not, truth: not ? opposite[joined] : joined, rows: judged };
}

function judgeRow(row: ConditionRow, facts: Partial<Facts>, isOpen: IsOpen): JudgedRow {
  const fact = row.fact as FactName;
  if (!isOpen(fact)) return { ...row, was: null, truth: 'withheld' };
  const truth = inWords(truthOf(compileTree({ combine: 'and', not: false, rows: [row] }), facts));
  return { ...row, was: facts[fact] ?? null, truth };
}

/** One part that decides is enough; else what is not open stands for the whole, and then what nobody knew. */
function join(combine: 'and' | 'or', parts: readonly Truth[]): Truth {
  const [decides, otherwise] = combine === 'and' ? (['false', 'true'] as const) : (['true', 'false'] as const);
  if (parts.includes(decides)) return decides;
  if (parts.includes('withheld')) return 'withheld';
  return parts.includes('unknown') ? 'unknown' : otherwise;
}

const opposite: Record<Truth, Truth> = { true: 'false', false: 'true', unknown: 'unknown', withheld: 'withheld' };
