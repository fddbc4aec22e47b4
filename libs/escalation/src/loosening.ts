import {
  compileTree,
  type EscalationStep,
  type Loosening,
  type RuleContent,
  type RuleLevel,
  type Span,
  treeOf,
} from '#contracts';
import type { Condition } from './condition/condition.js';
import { holdsWherever } from './condition/try-out.js';
import { whyUnsound } from './condition/what-is-wrong.js';

/**
 * How a change loosens a rule; empty where it only tightens it, or changes words. Whatever cannot be seen to tighten
 * counts as loosening: a condition holds at least wherever it did.
 */
export function loosenings(before: RuleContent, after: RuleContent): Loosening[] {
  const found = new Set<Loosening>();
  if (before.enabled && !after.enabled) found.add('switched-off');
  if (before.triggers.some((trigger) => !after.triggers.includes(trigger))) found.add('fewer-triggers');
  if (after.levels.length < before.levels.length) found.add('other-condition');
  before.levels.forEach((level, index) => {
    const next = after.levels[index];
    if (next) for (const each of looserLevel(level, next)) found.add(each);
  });
  return [...found];
}

function looserLevel(before: RuleLevel, after: RuleLevel): Loosening[] {
  const found: Loosening[] = [];
  if (!asks(after.when, before.when)) found.push('other-condition');
  if (after.severity < before.severity) found.push('less-severe');
  if (before.outcome === 'alert' && after.outcome !== 'alert') found.push('fewer-people');
  const [steps, next] = [before.chain.steps, after.chain.steps];
  if (next.length < steps.length || steps.some((step, index) => next[index] && leavesOut(step, next[index]))) {
    found.push('fewer-people');
  }
  if (before.chain.repeats && !after.chain.repeats) found.push('fewer-people');
  const slower = steps.some(
    (step, index) => next[index] && !isSooner(next[index].acknowledgeWithin, step.acknowledgeWithin),
  );
  if (slower || !isSooner(after.resolveWithin, before.resolveWithin)) found.push('slower');
  return found;
}

/** Whether a condition holds at least wherever the other does: seen by its parts, or tried out. Both are sound. */
function asks(wider: Condition, condition: Condition): boolean {
  const among = alternatives(wider).map((each) => JSON.stringify(each));
  if (alternatives(condition).every((each) => among.includes(JSON.stringify(each)))) return true;
  return whyUnsound(condition) === null && holdsWherever(wider, condition);
}

/** Each of which is enough. Written by hand or compiled from its tree, a condition says the same. */
const alternatives = (condition: unknown): unknown[] => {
  const tree = treeOf(condition);
  return flattened(tree ? compileTree(tree) : condition);
};
const flattened = (condition: unknown): unknown[] => {
  const { or } = condition as { or?: unknown[] };
  return or ? or.flatMap(flattened) : [condition];
};

const leavesOut = (before: EscalationStep, after: EscalationStep): boolean =>
  before.roles.some((role) => !after.roles.includes(role));

const minutes = { m: 1, h: 60, bh: 60 } as const;

/** An hour of business hours is an hour at the least, so real time of the same amount is never later. */
const isSooner = (after: Span, before: Span): boolean =>
  after.amount * minutes[after.unit] <= before.amount * minutes[before.unit] &&
  (after.unit !== 'bh' || before.unit === 'bh');
