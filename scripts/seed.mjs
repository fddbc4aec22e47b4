import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Founds the demo clinic in the embedded database without starting the server; with `--patients 5000` adds so many. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
await import('../dist/apps/standalone/src/seed.js');
