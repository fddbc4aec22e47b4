import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setEnvironment } from './lib/environment.mjs';
import { root } from './lib/run.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Holdfast needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!existsSync(join(root, 'node_modules'))) console.log('First start: this takes a minute or two.');
const { ensureInstalled } = await import('./lib/install.mjs');
await ensureInstalled();
const { ensureBuilt } = await import('./lib/build.mjs');
await ensureBuilt();
setEnvironment();
stopWithNpm();
await import('../dist/apps/standalone/src/main.js');

/** A signal to npm ends npm and its shell but does not come through to us: when they are gone, we go too. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref();
}
