import { existsSync } from 'node:fs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { startRedis } from './lib/redis.mjs';
import { onPath, root } from './lib/run.mjs';

await ensureInstalled();
const { ensureBuilt } = await import('./lib/build.mjs');
await ensureBuilt();
setEnvironment();
const { chooseHome, EmbeddedDatabase } = await import('#installation');
const { lockHome } = await import('../dist/apps/standalone/src/home-lock.js');
const { startFleet } = await import('./lib/fleet/fleet.mjs');

const began = Date.now();
const port = Number(process.env.PORT || 0);
const home = chooseHome(root, process.env.HOLDFAST_HOME || '.holdfast/fleet');
let unlock;
try {
  unlock = lockHome(home, port);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** What to undo, the last first. */
const undo = [unlock];
let stopping = null;
const stop = (code) => {
  stopping ??= (async () => {
    for (const step of undo.splice(0).reverse()) await step();
    process.exit(code);
  })();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
stopWithNpm();

try {
  const program = onPath('redis-server');
  if (!program) console.log('There is no redis-server on the PATH: the queues are on Postgres instead.');
  const redis = program ? await startRedis(program, { detached: true }) : null;
  if (redis) undo.push(() => redis.stop());
  const database = await EmbeddedDatabase.start({ home });
  undo.push(() => database.stop());
  const environment = { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
  const hear = (line, name) => console.log(`${name.padEnd(10)} | ${line}`);
  const { settings } = database;
  const fleet = await startFleet({ settings, redisUrl: redis?.url, port, environment, hear });
  undo.push(() => fleet.stop());
  say(fleet, redis, Date.now() - began);
} catch (error) {
  if (!stopping) console.error(error);
  stop(1);
}

function say(fleet, redis, took) {
  const lines = [
    `Holdfast runs as a fleet: ${fleet.url}   (${(took / 1000).toFixed(1)} s, queues on ${redis ? 'Redis' : 'Postgres'})`,
    '',
    ...fleet.members.map(({ name, url, child }) => `  ${name.padEnd(11)} ${url}   process ${child.pid}`),
    '',
    `Kill one and it comes back. ${existsSync('/.dockerenv') ? '' : 'The same shape in containers: docker compose up. '}Stop with Ctrl-C.`,
  ];
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

/** A signal to npm ends npm and its shell but does not come through to us: when they are gone, we go too. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 500).unref();
}
