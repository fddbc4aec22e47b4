import {
  type ConditionGroup,
  type ConditionRow,
  compileTree,
  type FactName,
  type Facts,
  factCalled,
  isFactName,
  isGroup,
  judgedAtLeast,
  type RuleContent,
  type RuleLevel,
  type RuleSuggestion,
  treeOf,
} from '#contracts';
import type { JudgedAlert } from '#ports';
import { whatIsWrong } from '../condition/what-is-wrong.js';
import { match } from '../rule.aggregate.js';

type Found = Omit<RuleSuggestion, 'version'>;
export type NoSuggestion = 'safety-rule' | 'too-few-judged' | 'no-threshold-fits';

/**
 * The gentlest change of one threshold by which a rule would have left out most of the alerts that nobody found useful, and
 * would have raised every one that somebody did, at the same severity. For a person to accept: nothing changes by itself.
 * A safety rule gets none, whatever is said of its alerts, for every such change loosens it.
 */
export function suggestThreshold(content: RuleContent, judged: readonly JudgedAlert[]): Found | NoSuggestion {
  if (content.class === 'safety') return 'safety-rule';
  if (judged.length < judgedAtLeast) return 'too-few-judged';
  const found = content.levels.flatMap((level, index) => changesOf(content, level, index, judged));
  const [best] = found
    .map((change) => weigh(change, content, judged))
    .filter((each) => each !== null)
    // The smallest change first, in parts of what stands there now; then what leaves out more.
    .sort((a, b) => sizeOf(a) - sizeOf(b) || b.dropped - a.dropped);
  return best ?? 'no-threshold-fits';
}

type Change = Pick<Found, 'level' | 'severity' | 'fact' | 'before' | 'after' | 'content'>;

function changesOf(content: RuleContent, level: RuleLevel, index: number, judged: readonly JudgedAlert[]): Change[] {
  const tree = level.tree ?? treeOf(level.when);
  if (!tree) return [];
  return thresholdsIn(tree).flatMap(({ row, put }) => {
    const fact = row.fact as FactName;
    const before = row.value as number;
    return stricter(row, seenOf(judged, fact)).map((after) => {
      const changed = put(after);
      const levels = content.levels.with(index, { ...level, tree: changed, when: compileTree(changed) });
      return { level: index, severity: level.severity, fact, before, after, content: { ...content, levels } };
    });
  });
}

/** What a change makes of the judged alerts; null where it leaves out a useful one, or too few of the others. */
function weigh(change: Change, { levels }: RuleContent, judged: readonly JudgedAlert[]): Found | null {
  const { when } = change.content.levels[change.level]!;
  if (whatIsWrong(when)) return null;
  const raisedBy = (content: RuleContent, { seen }: JudgedAlert): string =>
    seen
      .map((facts) => match(content, facts)?.level.severity ?? '')
      .sort()
      .at(-1) ?? '';
  const before = { ...change.content, levels };
  const useful = judged.filter((each) => each.useful);
  const others = judged.filter((each) => !each.useful && raisedBy(before, each));
  if (useful.some((each) => raisedBy(change.content, each) < raisedBy(before, each))) return null;
  const dropped = others.filter((each) => !raisedBy(change.content, each)).length;
  // Under a threshold that no alert has ever reached the rule would be as good as off: that is no matter of a figure.
  if (dropped === judged.length) return null;
  return dropped * 2 > others.length ? { ...change, useful: useful.length, dropped, notUseful: others.length } : null;
}

const sizeOf = ({ before, after }: Found): number => Math.abs(after - before) / Math.max(1, Math.abs(before));

interface Threshold {
  row: ConditionRow;
  put(value: number): ConditionGroup;
}

const raises = new Set(['at-least', 'more-than']);
const lowers = new Set(['at-most', 'less-than']);

/** Comparisons of a number with a bound. What stands under a "not" would be stricter the other way round: it is left alone. */
function thresholdsIn(group: ConditionGroup): Threshold[] {
  if (group.not) return [];
  return group.rows.flatMap((part, index): Threshold[] => {
    const within = (changed: ConditionRow | ConditionGroup): ConditionGroup => ({
      ...group,
      rows: group.rows.with(index, changed),
    });
    if (isGroup(part)) return thresholdsIn(part).map(({ row, put }) => ({ row, put: (value) => within(put(value)) }));
    const isBound = raises.has(part.operator) || lowers.has(part.operator);
    const isNumber = isFactName(part.fact) && factCalled(part.fact).kind === 'number' && typeof part.value === 'number';
    return isBound && isNumber ? [{ row: part, put: (value) => within({ ...part, value }) }] : [];
  });
}

const seenOf = (judged: readonly JudgedAlert[], fact: FactName): number[] =>
  judged.flatMap(({ seen }) => seen.flatMap((facts) => ((facts as Facts)[fact] as number | null | undefined) ?? []));

/** Whole numbers that could tell apart what was seen, on the side where fewer alerts are raised. */
function stricter({ fact, operator, value }: ConditionRow, seen: readonly number[]): number[] {
  const bound = value as number;
  const [isStricter, around] = raises.has(operator)
    ? [(each: number) => each > bound, (each: number) => [Math.ceil(each), Math.floor(each) + 1]]
    : [(each: number) => each < bound, (each: number) => [Math.floor(each), Math.ceil(each) - 1]];
  const worthTrying = [...new Set(seen.flatMap(around))].filter(isStricter);
  return worthTrying.filter((each) => factCalled(fact as FactName).value.safeParse(each).success).slice(0, 200);
}
