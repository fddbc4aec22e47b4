import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { setEnvironment } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root, tool } from './lib/run.mjs';

/** Compiles on change, restarts the server, and serves the pages with hot reload on the next port. */
await ensureInstalled();
await ensureBuilt();
setEnvironment();
const port = Number(process.env.PORT || 3000);
const swc = ['apps', 'libs', '--out-dir', 'dist', '--config-file', '.swcrc', '--watch', '--quiet'];
const children = [
  run([tool('@swc/cli/bin/swc.js'), ...swc]),
  run([
    '--watch-path=dist/apps',
    '--watch-path=dist/libs',
    '--watch-preserve-output',
    'dist/apps/standalone/src/main.js',
  ]),
  run([tool('vite/bin/vite.js'), 'apps/web', '--port', String(port + 1)], { HOLDFAST_API: `http://localhost:${port}` }),
];

function run(args, env = {}) {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
console.log(
  `The server: http://localhost:${port}   the pages with hot reload: http://localhost:${port + 1}   in ${join(root)}`,
);
