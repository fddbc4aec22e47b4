import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { listTests, runJest } from './lib/jest.mjs';
import { startRedis } from './lib/redis.mjs';
import { isProgram, onPath, root, runQuietly } from './lib/run.mjs';

/** Suites to which it matters which engine carries the queues say so in their name: they run again on Redis. */
const againOnRedis = ['--testPathPatterns=\\.queue\\.(medium\\.spec|e2e-spec)\\.ts$'];

const save = process.argv.includes('--save');
const total = { passed: 0, failed: 0, skipped: 0 };
const count = (figures) => {
  for (const name of Object.keys(total)) total[name] += figures[name];
};
const heading = (text) => console.log(`\n== ${text}`);
const missing = [];

const { REDIS_URL: _ours, ...onPostgres } = process.env;
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', onPath('chromium')].find(
  (path) => path && isProgram(path),
);
if (chromium) onPostgres.CHROMIUM_PATH = chromium;
else missing.push('the browser tests: there is no chromium at /usr/bin/chromium; CHROMIUM_PATH may name another');

/** The suite of updates runs the commit before today's migrations. */
async function hasHistory() {
  const git = onPath('git');
  return git !== null && (await runQuietly(git, ['rev-parse', '--verify', '--quiet', 'HEAD^'])).code === 0;
}

/** Kept with `--save`: by it a fresh clone begins with the longest (test/set-up/longest-first.js). */
function showSlowest(suites) {
  const longest = suites.filter(({ seconds }) => seconds >= 5).sort((a, b) => b.seconds - a.seconds);
  console.log('\nThe ten slowest suites, in seconds:');
  for (const { name, seconds } of longest.slice(0, 10)) console.log(`${String(seconds).padStart(5)}  ${name}`);
  if (!save) return;
  const kept = Object.fromEntries(longest.map(({ name, seconds }) => [name, seconds]));
  writeFileSync(join(root, 'test/set-up/seconds.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

async function everything() {
  heading('Checks');
  const failedChecks = await runChecks();
  count({ passed: 0, failed: failedChecks.length, skipped: 0 });

  heading('Every test, queues on Postgres');
  if (!(await hasHistory())) missing.push('the update from the previous release: this clone has no history');
  const figures = await runJest([], onPostgres);
  count(figures);
  showSlowest(figures.suites);

  heading('Tests that touch queues once more, queues on Redis');
  const suites = await listTests(againOnRedis);
  const program = onPath('redis-server');
  if (suites.length === 0) return console.log('There are none yet.');
  if (!program) {
    count({ passed: 0, failed: 0, skipped: suites.length });
    missing.push(`the run on Redis (${suites.length} suites): there is no redis-server on the PATH`);
    return;
  }
  const redis = await startRedis(program);
  try {
    count(await runJest(againOnRedis, { ...onPostgres, REDIS_URL: redis.url }));
  } finally {
    await redis.stop();
  }
}

await ensureInstalled();
const chosen = process.argv.slice(2).filter((each) => each !== '--save');
if (chosen.length) {
  heading('Chosen tests, queues on Postgres; no checks');
  count(await runJest(chosen, onPostgres));
} else {
  await everything();
}

for (const what of missing) console.log(`\nSKIPPED ${what}.`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
