import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/run.mjs';

/** Writes docs/access.md from the access rules. */
await ensureInstalled();
await ensureBuilt();
const { accessPage } = await import('../dist/libs/access/src/index.js');
writeFileSync(join(root, 'docs/access.md'), accessPage());
