import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const staff = path.resolve(import.meta.dirname, '..');
const library = path.dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));
const styleOf = (part: string) => path.join(library, 'styles', `${part}.css`);

const imported = [
  ...readFileSync(path.join(import.meta.dirname, 'mantine-styles.ts'), 'utf8').matchAll(/styles\/([\w-]+)\.css/g),
].map(([, part]) => part!);
const used = new Set(
  readdirSync(staff, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(staff, file), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
    ])
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim())
    .filter((name) => existsSync(styleOf(name))),
);

describe('the styles of the component library', () => {
  it('are there for every part that a page uses', () => {
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((part) => !imported.includes(part))).toEqual([]);
  });

  it('come in the order of the library: what is built on something comes after it', () => {
    const all = readFileSync(path.join(library, 'styles.css'), 'utf8');
    const places = imported
      .map((part) => /\.m_[0-9a-f]+/.exec(readFileSync(styleOf(part), 'utf8'))?.[0])
      .flatMap((selector) => (selector ? [all.indexOf(selector)] : []));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
