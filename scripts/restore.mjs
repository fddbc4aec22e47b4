import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Brings back what a backup holds, into an empty database or a fresh home. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
await import('../dist/apps/operate/src/restore.js');
