import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/run.mjs';

/** Writes docs/answers.md from the table of who hears what. */
await ensureInstalled();
await ensureBuilt();
const { answersPage } = await import('../dist/libs/escalation/src/index.js');
writeFileSync(join(root, 'docs/answers.md'), answersPage());
