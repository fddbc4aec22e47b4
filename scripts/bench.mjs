import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
await ensureBuilt();
const { bench } = await import('../test/bench/bench.mjs');
await bench(process.argv.slice(2));
process.exit(0);
