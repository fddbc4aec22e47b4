import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Tries rules on a history in a file, without a server and without a database. */
await ensureInstalled();
await ensureBuilt();
await import('../dist/apps/operate/src/backtest.js');
