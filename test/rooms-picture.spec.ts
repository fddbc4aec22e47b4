import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './support/build.js';

const foundations = /^(contracts|kernel|backbone|http|installation|ports|access|use-cases|live|testing)$/;
const roomOf = (folder: string, name: string): string => {
  if (folder === 'apps') return name === 'web' ? 'web' : 'apps';
  return foundations.test(name) ? name : 'contexts';
};

/** `room → room` for each import of one room by another; what tests import is no part of the house. */
function importsInCode(): Set<string> {
  const found = ['libs', 'apps'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|builder)\.tsx?$|^testing\//.test(file))
      .flatMap((file) => {
        const from = roomOf(folder, file.split(path.sep)[0]!);
        const text = readFileSync(path.join(root, folder, file), 'utf8');
        return [...text.matchAll(/from '#([a-z-]+)'/g)].map(([, to]) => [from, roomOf('libs', to!)] as const);
      }),
  );
  return new Set(found.filter(([from, to]) => from !== to).map(([from, to]) => `${from} → ${to}`));
}

describe('docs/images/rooms.svg', () => {
  const picture = readFileSync(path.join(root, 'docs/images/rooms.svg'), 'utf8');
  const drawn = [...picture.matchAll(/<title>([a-z-]+ → [a-z-]+)<\/title>/g)].map(([, arrow]) => arrow!);
  const below = (room: string): string[] =>
    drawn
      .map((arrow) => arrow.split(' → '))
      .filter(([from]) => from === room)
      .flatMap(([, to]) => [to!, ...below(to!)]);

  it('draws no arrow that is not in the code', () => {
    const inCode = importsInCode();
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((arrow) => !inCode.has(arrow))).toEqual([]);
  });

  it('leaves none out: each import leads along its arrows, downwards', () => {
    const missing = [...importsInCode()].filter((arrow) => {
      const [from, to] = arrow.split(' → ');
      return !below(from!).includes(to!);
    });
    expect(missing).toEqual([]);
  });
});
