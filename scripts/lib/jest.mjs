import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, run, runQuietly, tool } from './run.mjs';

const jest = tool('jest/bin/jest.js');
// Jest runs ES modules through node’s vm modules, which are still behind a flag.
const withModules = (env) => ({
  ...env,
  NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings=ExperimentalWarning`.trim(),
});

/** Runs Jest and gives its figures, with the seconds of each suite. A suite that could not even start counts as one failed test. */
export async function runJest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-figures-'));
  const file = join(folder, 'figures.json');
  try {
    const code = await run(process.execPath, [jest, ...args, '--json', '--outputFile', file], {
      env: withModules(env),
      // With --json Jest repeats the whole report on stdout; people read stderr.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return figures(code, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(code, file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return {
      passed: report.numPassedTests,
      // Jest can also fail as a whole, by a reporter or a teardown, with every test green.
      failed: failed || (code === 0 ? 0 : 1),
      skipped: report.numPendingTests + report.numTodoTests,
      suites: report.testResults.map(({ name, startTime, endTime }) => ({
        name: relative(root, name),
        seconds: Math.round((endTime - startTime) / 1_000),
      })),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, suites: [] };
  }
}

/** The test files that match, without running them. */
export async function listTests(args) {
  const { said } = await runQuietly(process.execPath, [jest, '--listTests', ...args], {
    env: withModules(process.env),
  });
  return said.split('\n').filter((line) => /spec\.tsx?$/.test(line));
}
