import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromiumPath, openBrowser, phone } from './support/browser.js';
import { root } from './support/build.js';
import { Fleet } from './support/fleet.js';
import { type ClinicPatient, password } from './support/small-clinic.js';

interface Sent {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As a browser asks, and without undoing what the server did to it. */
const fetched = (url: string, accepted: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accepted } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

const assets = () => path.join(root, 'dist/web/assets');

const importsOfAssets = () =>
  new Map(
    readdirSync(assets())
      .filter((file) => file.endsWith('.js'))
      .map((file) => [
        file,
        [...readFileSync(path.join(assets(), file), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(
          ([, name]) => name!,
        ),
      ]),
  );

describe('the first load', () => {
  let fleet: Fleet;
  let patient: ClinicPatient;
  let browser: Browser | null = null;

  beforeAll(async () => {
    fleet = await Fleet.start(['api']);
    [patient] = (await fleet.patientsAskedNow(1)) as [ClinicPatient];
    if (chromiumPath) browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await fleet?.stop();
  });

  const aScript = () => {
    const name = readdirSync(assets()).find((file) => /^react-.*\.js$/.test(file))!;
    return `${fleet.processes.api.url}/assets/${name}`;
  };

  it('sends scripts compressed by whatever the browser takes, to be kept for long', async () => {
    const plain = await fetched(aScript(), 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [accepted, undone] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await fetched(aScript(), `${accepted}, deflate`);
      expect(headers).toMatchObject({
        'content-encoding': accepted,
        'content-type': expect.stringContaining('javascript'),
        'cache-control': expect.stringContaining('immutable'),
        vary: expect.stringMatching(/accept-encoding/i),
      });
      expect(undone(body)).toEqual(plain.body);
      expect(body.length).toBeLessThan(plain.body.length / 2);
    }
  });

  it('has the worker of the phone looked at anew each time, also where it comes compressed', async () => {
    const { headers } = await fetched(`${fleet.processes.api.url}/check-in-worker.js`, 'br');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  const needsOf = (start: string): Set<string> => {
    const imports = importsOfAssets();
    const needs = (file: string, seen: Set<string>): Set<string> => {
      for (const each of imports.get(file) ?? []) if (!seen.has(each)) needs(each, seen.add(each));
      return seen;
    };
    return needs(start, new Set());
  };

  it('is of files none of which needs itself: such a circle runs in an order that nobody wrote', () => {
    const files = [...importsOfAssets().keys()];
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => needsOf(file).has(file))).toEqual([]);
  });

  it.each(['index', 'check-in', 'shared'])('begins in %s.html with what waits for nothing large', (page) => {
    const html = readFileSync(path.join(root, 'dist/web', `${page}.html`), 'utf8');
    const entry = /<script type="module"[^>]* src="\/assets\/([^"]+)"/.exec(html)?.[1];
    expect(entry).toBeDefined();
    const sizes = [entry!, ...needsOf(entry!)].map((file) => gzipSync(readFileSync(path.join(assets(), file))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000);
  });

  const inBrowser = chromiumPath ? describe : describe.skip;
  inBrowser('costs no more than was agreed, in kB of script and style with gzip', () => {
    const anybody = () => browser!.newContext({ viewport: phone, locale: 'en' });
    const nora = async (): Promise<BrowserContext> => {
      const context = await anybody();
      const data = { email: fleet.clinic.email('nora'), password };
      await context.request.post(`${fleet.processes.api.url.replace('127.0.0.1', 'localhost')}/api/sign-in`, { data });
      return context;
    };

    it.each<[name: string, most: number, open: () => Promise<BrowserContext>, at: () => string, shown: string]>([
      ['a patient’s phone', 120, anybody, () => `/check-in#${patient.token}`, 'Begin'],
      ['the inbox', 300, nora, () => '/inbox', 'Nobody is waiting for you'],
      ['a patient’s page', 350, nora, () => `/patients/${patient.id}`, 'How to reach them'],
    ])(
      '%s: %d',
      async (_, most, open, at, shown) => {
        const context = await open();
        const page = await context.newPage();
        // By its path: what is asked for again comes from the browser's cache.
        const bodies = new Map<string, Promise<Buffer>>();
        page.on('response', (answer) => {
          const { pathname } = new URL(answer.url());
          if (!/\.(js|css)$/.test(pathname)) return;
          const body = answer.body();
          // What comes after all that is counted may be cut off by the end of the page.
          body.catch(() => undefined);
          bodies.set(pathname, body);
        });
        await page.goto(fleet.processes.api.url.replace('127.0.0.1', 'localhost') + at());
        await page.getByText(shown).first().waitFor();
        // Dialogs are loaded some seconds later, before they are pressed: no part of what somebody waits for.
        const asked = [...bodies];
        const loaded = await Promise.all(
          asked.map(async ([file, body]) => ({ file, kB: gzipSync(await body).length / 1_000 })),
        );
        // What somebody builds rules with is loaded by whoever builds one.
        expect(loaded.filter(({ file }) => file.includes('builder'))).toEqual([]);
        const sum = loaded.reduce((all, { kB }) => all + kB, 0);
        expect(sum).toBeGreaterThan(50);
        expect({ enough: sum <= most, sum, loaded }).toEqual({ enough: true, sum, loaded });
        await context.close();
      },
      60_000,
    );
  });
});
