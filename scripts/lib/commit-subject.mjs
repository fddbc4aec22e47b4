import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, root, runQuietly } from './run.mjs';

const longest = 72;
/** Git writes these itself; what is to be squashed never reaches main. */
const byGit = /^(Merge |Revert "|(fixup|squash|amend)! )/;
const scoped = /^[a-z0-9-]+(, [a-z0-9-]+)*: \S/;

/** What is wrong with the first line of a commit message, in the house's form `scope: what, in the imperative`. */
export function faultsOf(subject) {
  if (byGit.test(subject)) return [];
  const faults = [];
  if (!scoped.test(subject)) faults.push('begin with a scope in lower case: `alerts: name who is told next`');
  // A file system, a reader and a narrow list of commits count characters, not UTF-16 units.
  const { length } = [...subject];
  if (length > longest) faults.push(`at most ${longest} characters; these are ${length}`);
  if (/[.…\s]$/.test(subject)) faults.push('no full stop or space at the end');
  return faults;
}

/** The subject of the newest commit, or null where there is none to judge: a tarball, or a machine without git. */
export async function newestSubject(folder = root) {
  const git = onPath('git');
  // Without the first condition git would find the repository that a tarball was unpacked into.
  if (!git || !existsSync(join(folder, '.git'))) return null;
  const { code, said } = await runQuietly(git, ['-C', folder, 'log', '-1', '--format=%s']);
  return code === 0 ? said.replace(/\n$/, '') : null;
}
