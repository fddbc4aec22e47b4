import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './build.mjs';
import { root } from './run.mjs';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Starts a fresh demo clinic on a port of its own and a browser beside it, and ends both whatever becomes of `use`. */
export async function withDemoClinic(use) {
  await ensureBuilt();
  // By a path that is worked out: a fresh clone has no build that an import could be followed to.
  const { freePort } = await import(new URL('../../dist/libs/installation/src/index.js', import.meta.url).href);
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'holdfast-demo-'));
  chmodSync(home, 0o755);
  const env = { ...process.env, PORT: String(port), HOLDFAST_HOME: join(home, 'data') };
  const server = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise((done) => server.once('close', done));
  const base = `http://localhost:${port}`;
  let browser = null;
  try {
    while (!(await fetch(`${base}/health/ready`).catch(() => null))?.ok) await pause(200);
    const accounts = await (await fetch(`${base}/api/demo-accounts`)).json();
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: flags.split(' ') });
    await use({ base, browser, ...accounts });
  } finally {
    await browser?.close();
    server.kill('SIGINT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
}

/** A window of the browser in which somebody of the demo is signed in. */
export async function signedIn({ base, browser, staff }, name, options = {}) {
  const { email, password } = staff.find((account) => account.name === name);
  const context = await browser.newContext(options);
  await context.request.post(`${base}/api/sign-in`, { data: { email, password } });
  return context;
}
