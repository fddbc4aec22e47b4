import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { root, run } from './run.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Why the installed packages are not those of package-lock.json, or null when they are. npm keeps the list of what it
 * has put in place in node_modules/.package-lock.json and writes it last, so an interrupted install is seen too.
 */
export function whyInstall(folder = root) {
  const installedList = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return 'nothing is installed yet';
  const installed = read(installedList).packages;
  for (const [path, wanted] of Object.entries(read(join(folder, 'package-lock.json')).packages)) {
    // The root itself has the empty path; optional packages may belong to another system.
    if (path === '' || wanted.link || wanted.optional || wanted.devOptional) continue;
    const name = path.replace(/^.*node_modules\//, '');
    if (installed[path]?.version !== wanted.version) return `${name} is not up to date`;
  }
  return null;
}

/** Installs exactly what package-lock.json says, unless that is there already. */
export async function ensureInstalled() {
  if (whyInstall()) await oneAtATime(install);
}

async function install() {
  const why = whyInstall();
  if (!why) return;
  console.log(`Installing dependencies: ${why}.`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('npm ci failed. Is the network, or a registry mirror, within reach?');
    process.exit(code);
  }
}
