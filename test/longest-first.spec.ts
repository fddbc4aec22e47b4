import { readFileSync } from 'node:fs';
import path from 'node:path';
import LongestFirst from './set-up/longest-first.js';
import { root } from './support/build.js';

const saved = JSON.parse(readFileSync(path.join(root, 'test/set-up/seconds.json'), 'utf8')) as Record<string, number>;
const hasteFS = { getSize: () => 1 };
const suite = (name: string) => ({
  path: path.join(root, name),
  context: { config: { rootDir: root, cache: false }, hasteFS },
});

describe('on a fresh clone, which has run nothing yet', () => {
  it('suites begin by how long they took when it was saved, short ones last', () => {
    const names = Object.keys(saved);
    const [longest, next, ...others] = names;
    const given = ['test/new-and-short.spec.ts', next!, others.at(-1)!, longest!].map(suite);
    const order = new LongestFirst().sort(given).map((each) => path.relative(root, each.path));
    expect(order).toEqual([longest, next, others.at(-1), 'test/new-and-short.spec.ts']);
  });

  it('what was saved stands in that order, and is worth it', () => {
    const seconds = Object.values(saved);
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(5);
  });
});
