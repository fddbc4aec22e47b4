import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly, tool } from './run.mjs';

const folders = () => ['apps', 'libs', 'test'].filter((name) => existsSync(join(root, name)));

const checks = [
  { name: 'types', fix: '', args: () => [tool('typescript/bin/tsc'), '--project', root] },
  { name: 'lint', fix: ' (`npm run format` mends most)', args: () => [tool('@biomejs/biome/bin/biome'), 'check', '.'] },
  {
    name: 'imports',
    fix: ' (the rules and their reasons: .dependency-cruiser.mjs)',
    args: () => [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--output-type', 'err-long', ...folders()],
  },
  { name: 'commit', fix: ' (`git commit --amend`)', args: () => [join(root, 'scripts/commit-subject.mjs')] },
];

/** Runs every check even when an earlier one failed, so that one look shows all there is to mend. Gives the failures. */
export async function runChecks() {
  const failed = [];
  for (const { name, fix, args } of checks) {
    const { code, said } = await runQuietly(process.execPath, args());
    console.log(`${code === 0 ? '✔' : '✘'} ${name}${code === 0 ? '' : fix}`);
    if (code === 0) continue;
    failed.push(name);
    console.log(said.trimEnd().replace(/^/gm, '  '));
  }
  return failed;
}
