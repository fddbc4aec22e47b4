import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { until } from './until.js';

export const root = path.resolve(import.meta.dirname, '../..');

const build = `import { ensureBuilt } from './scripts/lib/build.mjs'; await ensureBuilt();`;

/** A fresh build of server and pages, made once per run however many suites ask for it. */
export async function freshBuild(): Promise<void> {
  const home = process.env.HOLDFAST_TEST_HOME;
  if (!home) throw new Error('Run tests with Jest: its set-up prepares a folder.');
  const done = path.join(home, 'build-is-fresh');
  try {
    mkdirSync(path.join(home, 'building'));
  } catch {
    return until('the build', () => existsSync(done), 120_000);
  }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
  writeFileSync(done, '');
}
