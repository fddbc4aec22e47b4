import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { root, runQuietly, tool } from './run.mjs';

/** The newest change below the given places, in milliseconds. */
function newest(places) {
  let latest = 0;
  for (const place of places) {
    const path = join(root, place);
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory()) latest = Math.max(latest, newest(readdirSync(path).map((name) => join(place, name))));
  }
  return latest;
}

const parts = [
  {
    name: 'the server',
    stamp: 'dist/server-is-built',
    from: [
      'apps/api',
      'apps/composition',
      'apps/migrate',
      'apps/operate',
      'apps/realtime',
      'apps/standalone',
      'apps/worker',
      'libs',
      '.swcrc',
      'package.json',
    ],
    stale: ['dist/apps', 'dist/libs'],
    build: [tool('@nestjs/cli/bin/nest.js'), 'build', 'standalone'],
  },
  {
    name: 'the pages',
    stamp: 'dist/web-is-built',
    from: ['apps/web', 'libs/contracts', 'package.json'],
    stale: ['dist/web'],
    build: [tool('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'],
  },
];

/** Builds what is older than its sources; what is fresh costs a walk over the files. */
export async function ensureBuilt() {
  if (parts.some(isStale)) await oneAtATime(() => buildStale());
}

const isStale = ({ stamp, from }) => {
  const file = join(root, stamp);
  return !existsSync(file) || statSync(file).mtimeMs < newest(from);
};

async function buildStale() {
  for (const part of parts.filter(isStale)) {
    const { name, stamp, stale, build } = part;
    const file = join(root, stamp);
    const began = Date.now();
    console.log(`Building ${name}.`);
    // Files whose source is gone must not linger.
    for (const folder of stale) rmSync(join(root, folder), { recursive: true, force: true });
    const { code, said } = await runQuietly(process.execPath, build);
    if (code !== 0) {
      console.error(said);
      process.exit(code);
    }
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(file, new Date(began).toISOString());
  }
}
