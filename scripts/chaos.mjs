import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
const { ensureBuilt } = await import('./lib/build.mjs');
await ensureBuilt();
const { chaos } = await import('../test/chaos/chaos.mjs');
const well = await chaos(process.argv.slice(2)).catch((error) => {
  console.error(error);
  return false;
});
process.exit(well ? 0 : 1);
