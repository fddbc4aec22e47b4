import { runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
const failed = await runChecks();
console.log(
  failed.length ? `Not fine: ${failed.join(', ')}.` : 'Types, lint, imports and the newest commit’s subject are fine.',
);
process.exitCode = failed.length ? 1 : 0;
