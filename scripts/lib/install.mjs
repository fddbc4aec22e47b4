import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { root, run } from './run.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
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

/** Packages that are here and may run a script of their own, with their versions; npm never runs one (.npmrc). */
function allowedHere(folder) {
  const { allowScripts = {} } = read(join(folder, 'package.json'));
  const names = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  const described = (name) => join(folder, 'node_modules', name, 'package.json');
  return names.filter((name) => existsSync(described(name))).map((name) => `${name}@${read(described(name)).version}`);
}

/** `npm ci` takes it away with everything else, so it says what ran since. */
const ranIn = (folder) => join(folder, 'node_modules/.scripts-that-ran.json');
const haveRun = (folder) =>
  existsSync(ranIn(folder)) && readFileSync(ranIn(folder), 'utf8') === JSON.stringify(allowedHere(folder));

/** Runs the install scripts of the packages in `allowScripts`, and of no others, once. Gives npm's exit code. */
export async function runListedScripts(folder = root) {
  const allowed = allowedHere(folder);
  if (haveRun(folder)) return 0;
  const code = allowed.length ? await run(npm, ['rebuild', '--ignore-scripts=false', ...allowed], { cwd: folder }) : 0;
  if (code === 0) writeFileSync(ranIn(folder), JSON.stringify(allowed));
  return code;
}

/** Installs exactly what package-lock.json says, unless that is there already. */
export async function ensureInstalled() {
  if (whyInstall() || !haveRun(root)) await oneAtATime(install);
}

async function install() {
  const why = whyInstall();
  if (why) {
    console.log(`Installing dependencies: ${why}.`);
    endUnless(await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund']), 'npm ci');
  }
  endUnless(await runListedScripts(), 'npm rebuild');
}

function endUnless(code, command) {
  if (code === 0) return;
  console.error(`${command} failed. Is the network, or a registry mirror, within reach?`);
  process.exit(code);
}
