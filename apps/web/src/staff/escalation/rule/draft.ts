import { type ConditionGroup, compileTree, type RuleContent, type RuleLevel, TreeFault, treeOf } from '#contracts';

/** With the tree of each condition where one stands for it, also in versions from before trees were kept. */
export const withTrees = (content: RuleContent): RuleContent => ({
  ...content,
  levels: content.levels.map((level) => ({ ...level, tree: level.tree ?? treeOf(level.when) })),
});

/** A level with another condition. While that does not compile yet, `when` stays as it was, and nothing can be saved. */
export const withTree = (level: RuleLevel, tree: ConditionGroup): RuleLevel => {
  try {
    return { ...level, tree, when: compileTree(tree) };
  } catch (error) {
    if (error instanceof TreeFault) return { ...level, tree };
    throw error;
  }
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !isList(value);

/** `when` follows from the tree: the same change is not counted twice. */
const follows = (record: object, key: string): boolean => key === 'when' && 'tree' in record && record.tree !== null;

const count = (before: Json | undefined, after: Json | undefined): number => {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !follows(after, key)));
    return [...keys].reduce((sum, key) => sum + count(before[key], after[key]), 0);
  }
  if (isList(before) && isList(after) && before.length === after.length) {
    return before.reduce<number>((sum, each, index) => sum + count(each, after[index]), 0);
  }
  return JSON.stringify(before) === JSON.stringify(after) ? 0 : 1;
};

/** How many things differ: a number, a word, a row, a step. */
export const changesBetween = (before: RuleContent, after: RuleContent): number =>
  count(before as unknown as Json, after as unknown as Json);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Each part as I changed it, or else as they have it. */
const merged = <T extends object>(base: T, theirs: T, mine: T): T =>
  Object.fromEntries(
    (Object.keys(mine) as (keyof T)[]).map((key) => [key, same(mine[key], base[key]) ? theirs[key] : mine[key]]),
  ) as T;

/**
 * My changes on top of a version that somebody else published meanwhile. Where both changed the same thing, mine is kept:
 * whoever asks for this sees both beside each other.
 */
export const onTopOf = (base: RuleContent, theirs: RuleContent, mine: RuleContent): RuleContent => {
  const alike = base.levels.length === theirs.levels.length && base.levels.length === mine.levels.length;
  const levels = alike
    ? mine.levels.map((level, index) => merged(base.levels[index]!, theirs.levels[index]!, level))
    : same(mine.levels, base.levels)
      ? theirs.levels
      : mine.levels;
  return { ...merged(base, theirs, mine), levels };
};

/** What a new rule begins as: nothing that could be published by mistake. */
export const blankRule = (): RuleContent => ({
  name: '',
  why: '',
  class: 'care',
  enabled: true,
  triggers: [],
  levels: [blankLevel()],
});

export const blankLevel = (): RuleLevel => ({
  severity: 'S2',
  tree: { combine: 'and', not: false, rows: [] },
  when: null,
  outcome: 'alert',
  chain: { steps: [{ roles: ['coordinator'], acknowledgeWithin: { amount: 4, unit: 'bh' } }], repeats: false },
  resolveWithin: { amount: 16, unit: 'bh' },
});
