import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Hours of ordinary load in little: says what grows that should not. */
await ensureInstalled();
await ensureBuilt();
const { soak } = await import('../test/bench/soak.mjs');
await soak(process.argv.slice(2));
process.exit(0);
