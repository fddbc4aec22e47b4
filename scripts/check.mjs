import { runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
const failed = await runChecks();
console.log(failed.length ? `Not fine: ${failed.join(', ')}.` : 'Types, lint and imports are fine.');
process.exitCode = failed.length ? 1 : 0;
