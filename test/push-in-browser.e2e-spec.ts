import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { FakeClock, minutes, PushService, seconds } from '#testing';
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

  /** What stands between server and browser, for a Chromium that no push service knows. */
  const withPushService = async (page: Page, service: PushService) => {
    const all: Awaited<ReturnType<PushService['subscribe']>>[] = [];
    await page.exposeFunction('subscribeThere', async (key: string) => {
      all.push(await service.subscribe(key));
      return all.at(-1)!.to;
    });
    await page.addInitScript(() => {
      const there = 'holdfast.test.subscription';
      const made = (kept: { endpoint: string; p256dh: string; auth: string; key: number[] }) => ({
        options: { applicationServerKey: new Uint8Array(kept.key).buffer },
        toJSON: () => ({ endpoint: kept.endpoint, keys: { p256dh: kept.p256dh, auth: kept.auth } }),
        unsubscribe: async () => localStorage.removeItem(there),
      });
      Object.assign(PushManager.prototype, {
        getSubscription: async () => {
          const kept = localStorage.getItem(there);
          return kept ? made(JSON.parse(kept)) : null;
        },
        subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
          const key = [...applicationServerKey];
          const text = btoa(String.fromCharCode(...key))
            .replaceAll('+', '-')
            .replaceAll('/', '_')
            .replaceAll('=', '');
          const subscribeThere = Reflect.get(globalThis, 'subscribeThere');
          const kept = { ...(await subscribeThere(text)), key };
          localStorage.setItem(there, JSON.stringify(kept));
          return made(kept);
        },
      });
    });
    return all;
  };

  it('makes this browser a way by itself, and again each time that its address is gone', async () => {
    const service = await PushService.open();
    const page = await screens.signIn('tess');
    const subscribed = await withPushService(page, service);
    await page.goto(`${whole.url}/how-you-reach-me`);
    const { push } = await workerOf(page, '/staff-worker.js', '/');
    const arrives = async () => {
      await whole.world.forward(seconds(30));
      const last = subscribed.at(-1)!.shown().at(-1);
      await push(last);
      return last;
    };
    await page.getByRole('button', { name: 'Add: This browser' }).click();
    await page.getByText('This page confirms it by itself', { exact: false }).waitFor();
    expect(await arrives()).toMatchObject({ v: 1, code: expect.stringMatching(/^\d{6}$/) });
    await page.getByRole('button', { name: /^Send a test by This browser/ }).waitFor();
    const emergencies = page.getByRole('group', { name: /^Emergency/ });
    expect(await emergencies.getByRole('listitem').count()).toBe(1);
    await page.getByLabel('I want quiet hours').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('It holds from the next message on.').waitFor();

    subscribed[0]!.expire();
    await whole.world.forward(minutes(1));
    await page.getByRole('button', { name: /^Send a test by This browser/ }).click();
    await page.getByText('On its way…').waitFor();
    await whole.world.forward(seconds(30));
    await page.goto(`${whole.url}/inbox`);
    await until('the browser to say where it is now', () => subscribed.length === 2);
    const tess = await whole.staff('tess');
    const reach = async () => (await tess.send('GET', '/api/my-reach')).body;
    await until('its way to be added', async () => (await reach()).contactPoints.length === 2);
    expect(await arrives()).toMatchObject({ code: expect.any(String) });
    // What came by the one comes by the other, in the same place.
    await until('the wishes to follow', async () => {
      const { contactPoints, preferences } = await reach();
      const now = contactPoints.find(({ closed }: { closed: unknown }) => !closed);
      return now?.verifiedAt && preferences.bySeverity.S4[0] === now.id;
    });
    expect((await reach()).working).toBe(true);
    service.close();
    await page.close();
  }, 120_000);

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
