import { compileTree, treeOf } from '#contracts';
import { defaultRules } from '#escalation';
import { toQuery, toTree } from '../apps/web/src/staff/escalation/builder/query.js';

const conditions = defaultRules.flatMap(({ key, content }) =>
  content.levels.map(({ when }, level) => ({ name: `${key}, level ${level + 1}`, when })),
);

describe('every rule that ships', () => {
  it.each(conditions)('is built as it is written: $name', ({ when }) => {
    const tree = treeOf(when)!;
    expect(toTree(toQuery(tree))).toEqual(tree);
    expect(compileTree(toTree(toQuery(tree)))).toEqual(compileTree(tree));
  });
});
