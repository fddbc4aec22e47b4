import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/run.mjs';

/** Writes docs/transitions-table.md from the table of steps. */
await ensureInstalled();
await ensureBuilt();
const { stepsPage } = await import('../dist/libs/transitions/src/index.js');
writeFileSync(join(root, 'docs/transitions-table.md'), stepsPage());
