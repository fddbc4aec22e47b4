import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './lib/build.mjs';
import { root } from './lib/run.mjs';

/** Draws docs/inbox.png: a fresh demo clinic, Nora at her inbox, and the alert that arrives while she looks. */
await ensureBuilt();
const { freePort } = await import('../dist/libs/installation/src/index.js');
const port = await freePort();
const home = mkdtempSync(join(tmpdir(), 'holdfast-picture-'));
chmodSync(home, 0o755);
const env = { ...process.env, PORT: String(port), HOLDFAST_HOME: join(home, 'data') };
const server = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], { cwd: root, env, stdio: 'inherit' });
const ended = new Promise((done) => server.once('close', done));
const base = `http://localhost:${port}`;

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
try {
  while (!(await fetch(`${base}/health/ready`).catch(() => null))?.ok) await pause(200);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: flags.split(' '),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: 'America/Chicago' });
  await page.goto(base);
  await page.getByRole('button', { name: 'Nora Quinn' }).click();
  await page.locator('[data-alert]').first().waitFor({ timeout: 90_000 });
  await sayNotSafe();
  await page.locator('[data-alert]').nth(1).waitFor({ timeout: 10_000 });
  await page.locator('[data-alert]', { hasText: 'Jo Park' }).first().click();
  await pause(1_000);
  await page.screenshot({ path: join(root, 'docs/inbox.png') });
  await browser.close();
} finally {
  server.kill('SIGINT');
  await ended;
  rmSync(home, { recursive: true, force: true });
}

/** A second row, so that the picture shows an emergency beside it. */
async function sayNotSafe() {
  const { patients } = await (await fetch(`${base}/api/demo-accounts`)).json();
  const token = patients.find(({ name }) => name === 'Robin Hale').link.split('#')[1];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { current } = await (await fetch(`${base}/api/my/check-ins`, { headers })).json();
  const body = JSON.stringify({ answers: { feelsSafe: 'no' }, finished: false });
  await fetch(`${base}/api/check-ins/${current.id}/answers`, { method: 'POST', headers, body });
}
