import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#installation';
import { root } from '../../scripts/lib/run.mjs';
import { row } from './report.mjs';

/** `npm start` twice in a folder of its own: the first founds the demo clinic, the second finds everything there. */
export async function measureStart() {
  const home = mkdtempSync(join(tmpdir(), 'holdfast-bench-start-'));
  chmodSync(home, 0o711);
  try {
    const first = await secondsToReady(home);
    const warm = await secondsToReady(home);
    return [
      row('first start after the build, s from the command', first.waited, null),
      row('warm start, s from the command', warm.waited, null, { atMost: 10 }),
      row('warm start, s as the process says', warm.said, null, { atMost: 10 }),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** As the process itself says it, and as somebody waits for it. */
async function secondsToReady(home) {
  const { DATABASE_URL: _, REDIS_URL: __, ...rest } = process.env;
  const env = { ...rest, HOLDFAST_HOME: home, PORT: String(await freePort()) };
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let said = '';
  const ready = new Promise((done) => {
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const seconds = /is ready: .*\(([\d.]+) s,/.exec(said)?.[1];
      const waited = Math.round((performance.now() - began) / 100) / 10;
      if (seconds) done({ said: Number(seconds), waited });
    });
  });
  const seconds = await Promise.race([ready, gone.then(() => Promise.reject(new Error(`No start:\n${said}`)))]);
  child.kill('SIGTERM');
  await gone;
  return seconds;
}
