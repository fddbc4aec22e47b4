import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Writes all that stands in the database into a new folder, encrypted; also while Holdfast runs. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
await import('../dist/apps/operate/src/backup.js');
