import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { signedIn, withDemoClinic } from '../../scripts/lib/demo-clinic.mjs';

/**
 * How much the first visit loads and when its largest part is painted, over a slow line on a slow phone: `node
 * test/bench/first-load.mjs`. Bytes are those of scripts and styles with gzip; times are the median of five visits.
 */
const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
const visits = Number(process.env.VISITS ?? 5);
const window = { viewport: { width: 390, height: 844 }, locale: 'en' };

await withDemoClinic(async (clinic) => {
  const { base, browser, patients } = clinic;
  const nora = () => signedIn(clinic, 'Nora Quinn', window);
  const anonymous = () => browser.newContext(window);
  const first = await nora();
  const page = await (await first.request.get(`${base}/api/patients`)).json();
  await first.close();
  const link = new URL(patients[0].link);
  const rows = {};
  for (const [name, path, open] of [
    ['patient', `${link.pathname}${link.hash}`, anonymous],
    ['sign-in', '/sign-in', anonymous],
    ['inbox', '/inbox', nora],
    ['staff’s patient page', `/patients/${page.patients[0].id}`, nora],
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
});

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
