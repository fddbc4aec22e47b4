import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Looks whether the audit is as it was written, and says which row is not. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
await import('../dist/apps/operate/src/verify-audit.js');
