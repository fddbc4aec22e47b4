import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { FakeClock } from '#testing';
import { chromiumPath } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import { until } from './support/until.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

const message = {
  v: 1,
  title: 'Holdfast',
  body: 'You have a message. Sign in.',
  url: '/how-you-reach-me',
  tag: 'alert-1',
  rank: 4,
  locale: 'en',
};

/** What a browser does with what a push service brings it: the message itself comes from the browser’s own tools. */
whereChromiumIs('a push in a browser', () => {
  let whole: LiveWorld;
  let screens: Screens;
  const opened: BrowserContext[] = [];

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()) });
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    for (const context of opened) await context.close();
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  interface Worker {
    page: Page;
    push(change?: object): Promise<void>;
    shown(): Promise<{ title: string; body: string; tag: string; requireInteraction: boolean; url: string }[]>;
  }

  const workerOf = async (page: Page, script: string, scope: string): Promise<Worker> => {
    opened.push(page.context());
    await page.context().grantPermissions(['notifications'], { origin: whole.url });
    await page.evaluate(
      ([script, scope]) =>
        navigator.serviceWorker.register(script!, { scope }).then(() => navigator.serviceWorker.ready),
      [script, scope],
    );
    const cdp: CDPSession = await page.context().newCDPSession(page);
    let registrationId = '';
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      registrationId = registrations.find(({ scopeURL }) => new URL(scopeURL).pathname === scope)?.registrationId ?? '';
    });
    await cdp.send('ServiceWorker.enable');
    await until('the worker to be registered', () => registrationId !== '');
    return {
      page,
      push: async (change = {}) => {
        const data = JSON.stringify({ ...message, ...change });
        await cdp.send('ServiceWorker.deliverPushMessage', { origin: whole.url, registrationId, data });
      },
      shown: () =>
        page.evaluate(async (scope) => {
          const registration = await navigator.serviceWorker.getRegistration(scope);
          const all = (await registration?.getNotifications()) ?? [];
          return all.map(({ title, body, tag, requireInteraction, data }) => ({
            title,
            body,
            tag,
            requireInteraction,
            url: data.url,
          }));
        }, scope),
    };
  };

  const each: [app: string, script: string, scope: string, open: () => Promise<Page>][] = [
    ['staff', '/staff-worker.js', '/', () => screens.signIn('nora')],
    ['a patient', '/check-in-worker.js', '/check-in', () => screens.open('/check-in')],
    ['a supporter', '/supporter-worker.js', '/shared', () => screens.open('/shared')],
  ];

  it.each(each)(
    'shows %s what it was given, once for each tag, and takes it back',
    async (_, script, scope, open) => {
      const { push, shown } = await workerOf(await open(), script, scope);
      await push();
      await push();
      await until('what is shown to change', async () => (await shown()).length === 1);
      const { title, body, tag, url } = message;
      expect(await shown()).toEqual([{ title, body, tag, url, requireInteraction: true }]);
      await push({ tag: 'alert-2', rank: 2 });
      await until('what is shown to change', async () => (await shown()).length === 2);
      await push({ withdraw: true });
      await until('what is shown to change', async () => (await shown()).length === 1);
      expect((await shown())[0]).toMatchObject({ tag: 'alert-2', requireInteraction: false });
    },
    60_000,
  );

  it('hands a code to the open page, and shows nothing to whoever looks at it', async () => {
    const { page, push, shown } = await workerOf(await screens.signIn('paul'), '/staff-worker.js', '/');
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data));
        }),
    );
    await page.bringToFront();
    await push({ code: '123456', tag: 'code' });
    expect(await heard).toEqual({ holdfast: 'code', code: '123456' });
    expect(await shown()).toEqual([]);
  }, 60_000);

  it('is installed by a manifest whose icons are there, one for each app', async () => {
    const page = await screens.open('/sign-in');
    for (const [at, start] of [
      ['/sign-in', '/inbox'],
      ['/check-in', '/check-in'],
    ] as const) {
      await page.goto(`${whole.url}${at}`);
      const href = await page.locator('link[rel=manifest]').getAttribute('href');
      const answer = await page.request.get(`${whole.url}${href}`);
      expect(answer.headers()['content-type']).toMatch(/^application\/manifest\+json/);
      const manifest = await answer.json();
      expect(manifest).toMatchObject({ start_url: start, display: 'standalone' });
      expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true);
      for (const { src, type } of manifest.icons) {
        expect((await page.request.get(`${whole.url}${src}`)).headers()['content-type']).toMatch(type);
      }
    }
    await page.close();
  }, 60_000);
});
