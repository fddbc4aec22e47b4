import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Seals with the first key of ENCRYPTION_KEYS what is sealed with another one, or not at all. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
await import('../dist/apps/operate/src/rotate-keys.js');
