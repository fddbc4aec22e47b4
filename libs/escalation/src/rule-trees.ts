import { type ConditionGroup, isTreeOf, type RuleContent, treeOf } from '#contracts';

/** What each level was built from, beside its content; null: it was written by hand. */
export type RuleTrees = (ConditionGroup | null)[] | null;

export const treesOf = ({ levels }: RuleContent): RuleTrees => levels.map(({ tree }) => tree ?? null);

/** As content is stored, and as any release reads it. */
export const withoutTrees = (content: RuleContent): RuleContent => ({
  ...content,
  levels: content.levels.map(({ tree: _, ...level }) => level),
});

/**
 * Content as it is shown: every level with the tree that it was built from, or could have been. A process of the release
 * before changes the content alone, so a tree that says something else by now counts for nothing.
 */
export const withTrees = <Content extends RuleContent>(
  content: Content,
  stored: RuleTrees = treesOf(content),
): Content => ({
  ...content,
  levels: content.levels.map((level, index) => {
    const tree = stored?.[index];
    return { ...level, tree: tree && isTreeOf(tree, level.when) ? tree : treeOf(level.when) };
  }),
});
