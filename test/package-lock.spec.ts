import { readFileSync } from 'node:fs';

interface Locked {
  version?: string;
  resolved?: string;
  os?: string[];
  cpu?: string[];
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

describe('package-lock.json', () => {
  it('names the packages of every system, because npm ci refuses a lock that does not (scripts/complete-lock.mjs)', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.entries(optionalDependencies ?? {}),
    );
    const exact = wanted.filter(([, version]) => /^\d/.test(version)).map(([name]) => name);
    expect(exact.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
  });

  it('knows the contents of every package, other systems’ apart', () => {
    const unchecked = Object.entries(packages).filter(([path, { integrity, os }]) => path && !integrity && !os);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('ties nobody to one registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
  });
});
