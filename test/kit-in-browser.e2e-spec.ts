import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '#installation';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, desktop, openBrowser, phone } from './support/browser.js';
import { freshBuild, root } from './support/build.js';
import { until } from './support/until.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** Every part of the furniture alone, as `npm run dev` shows it at `/kit`. */
whereChromiumIs('the kit in a browser', () => {
  let server: ChildProcess;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    // The pages read the contracts as the server does: compiled.
    await freshBuild();
    const port = await freePort();
    url = `http://localhost:${port}/kit`;
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    const options = ['apps/web', '--port', String(port), '--strictPort', '--logLevel', 'error'];
    server = spawn(process.execPath, [vite, ...options], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await until('the pages', async () => (await fetch(url).catch(() => null))?.ok ?? false, 60_000);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    const ended = new Promise((done) => server?.once('exit', done));
    server?.kill();
    await ended;
  });

  const open = async (viewport: typeof phone, colorScheme: 'light' | 'dark', locale: string) => {
    const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url);
    await page.getByRole('heading', { name: 'Kit' }).waitFor({ timeout: 60_000 });
    return { page, errors };
  };
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  it.each([
    ['desktop', 'light', 'en'],
    ['desktop', 'dark', 'en'],
    ['phone', 'light', 'es'],
    ['phone', 'dark', 'es'],
  ] as const)(
    'can be used by everybody: %s, %s, %s',
    async (width, scheme, locale) => {
      const { page, errors } = await open(width === 'phone' ? phone : desktop, scheme, locale);
      expect(await inaccessible(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if (process.env.PICTURES) {
        await page.screenshot({ path: `${process.env.PICTURES}/kit-${width}-${scheme}.png`, fullPage: true });
      }
      const words = locale === 'es' ? ['Registrar a un paciente', 'Cancelar'] : ['Register a patient', 'Cancel'];
      await page.getByRole('button', { name: words[0] }).click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
      expect(await inaccessible(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: words[1] }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it('asks before it does, and stays open where that did not work', async () => {
    const { page } = await open(desktop, 'light', 'en');
    await page.getByRole('button', { name: 'Switch off', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Switch it off' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.context().close();
  }, 240_000);

  it('says beside a chart what the pointer is on', async () => {
    const { page } = await open(desktop, 'light', 'en');
    const chart = page.locator('[data-chart]').first();
    await chart.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await chart.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page
      .locator('[data-chart-point]')
      .getByText(/mood: \d/)
      .waitFor();
    await page.context().close();
  }, 240_000);
});
