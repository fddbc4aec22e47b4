import { rmSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Empties the embedded database: the next start, or `npm run seed`, founds the demo clinic anew. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
const { chooseHome, EmbeddedDatabase } = await import('../dist/libs/installation/src/index.js');
const { lockHome } = await import('../dist/apps/standalone/src/home-lock.js');
const { root } = await import('./lib/run.mjs');
const home = chooseHome(root, process.env.HOLDFAST_HOME);
try {
  const unlock = lockHome(home, Number(process.env.PORT || 3000));
  await EmbeddedDatabase.stopIn(home);
  unlock();
  rmSync(home, { recursive: true, force: true });
  console.log('The embedded database is gone. `npm start` begins anew.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
