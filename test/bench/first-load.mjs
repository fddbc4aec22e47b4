import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { root } from '../../scripts/lib/run.mjs';

/**
 * How much the first visit loads and when its largest part is painted, over a slow line on a slow phone: `node
 * test/bench/first-load.mjs`. Bytes are those of scripts and styles with gzip; times are the median of five visits.
 */
const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
const visits = Number(process.env.VISITS ?? 5);
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

await ensureBuilt();
// By a path that is worked out: a fresh clone has no build that an import could be followed to.
const built = new URL('../../dist/libs/installation/src/index.js', import.meta.url);
const { freePort } = await import(built.href);
const port = await freePort();
const home = mkdtempSync(join(tmpdir(), 'holdfast-first-load-'));
chmodSync(home, 0o755);
const env = { ...process.env, PORT: String(port), HOLDFAST_HOME: join(home, 'data') };
const server = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], { cwd: root, env, stdio: 'ignore' });
const ended = new Promise((done) => server.once('close', done));
const base = `http://localhost:${port}`;

try {
  while (!(await fetch(`${base}/health/ready`).catch(() => null))?.ok) await pause(200);
  const { staff, patients } = await (await fetch(`${base}/api/demo-accounts`)).json();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: flags.split(' '),
  });
  const { email, password } = staff.find(({ name }) => name === 'Nora Quinn');
  const signedIn = async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
    await context.request.post(`${base}/api/sign-in`, { data: { email, password } });
    return context;
  };
  const first = await signedIn();
  const page = await (await first.request.get(`${base}/api/patients`)).json();
  await first.close();
  const link = new URL(patients[0].link);
  const anonymous = () => browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  const rows = {};
  for (const [name, path, open] of [
    ['patient', `${link.pathname}${link.hash}`, anonymous],
    ['sign-in', '/sign-in', anonymous],
    ['inbox', '/inbox', signedIn],
    ['staff’s patient page', `/patients/${page.patients[0].id}`, signedIn],
  ]) {
    const seen = [];
    for (let visit = 0; visit < visits; visit++) seen.push(await visited(await open(), base + path));
    const median = (of) => seen.map((each) => each[of]).sort((a, b) => a - b)[Math.floor(visits / 2)];
    rows[name] = {
      'gzip kB': Math.round(median('gzip') / 1000),
      'on the line kB': Math.round(median('transferred') / 1000),
      'first paint ms': Math.round(median('first')),
      'largest paint ms': Math.round(median('largest')),
      'slowest ms': Math.round(Math.max(...seen.map(({ largest }) => largest))),
    };
  }
  console.table(rows);
  await browser.close();
} finally {
  server.kill('SIGINT');
  await ended;
  rmSync(home, { recursive: true, force: true });
}

/** One visit by somebody who was never here, until nothing comes any more. */
async function visited(context, url) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slowLine);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let transferred = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferred += encodedDataLength;
  });
  const bodies = [];
  page.on('response', (answer) => {
    if (/\.(js|css)$/.test(new URL(answer.url()).pathname)) bodies.push(answer.body().catch(() => Buffer.of()));
  });
  await page.addInitScript(() => {
    globalThis.paints = { first: 0, largest: 0 };
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) globalThis.paints.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') globalThis.paints.first = startTime;
    }).observe({ type: 'paint', buffered: true });
  });
  await page.goto(url);
  await page.getByRole('heading').first().waitFor({ state: 'attached', timeout: 60_000 });
  await pause(4_000);
  const paints = await page.evaluate(() => globalThis.paints);
  const gzip = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  if (process.env.SHOW) await largest(page);
  await context.close();
  return { ...paints, transferred, gzip };
}

/** Which element it was, for whoever makes it faster. */
async function largest(page) {
  console.log(
    await page.evaluate(
      () =>
        new Promise((done) => {
          new PerformanceObserver((list) =>
            done(
              list
                .getEntries()
                .map(
                  ({ element, startTime, size }) =>
                    `${Math.round(startTime)} ms, ${size} px²: ${element?.outerHTML.slice(0, 160)}`,
                ),
            ),
          ).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    ),
  );
}
