import type { Page } from 'playwright-core';
import type { StaffRole } from '#contracts';
import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, desktop, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** Each page that the navigation offers to a role, found from the navigation itself. */
whereChromiumIs('pages in a browser', () => {
  let whole: LiveWorld;
  let screens: Screens;

  beforeAll(async () => {
    await freshBuild();
    // The pages go by the clock of the machine.
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()) });
    await whole.clinic.patient();
    await whole.clinic.addStaff('omar', ['privacy-officer'] satisfies StaffRole[]);
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  const offered = (page: Page) =>
    page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const inSpanish = async (page: Page) => {
    await page.evaluate(() => localStorage.setItem('holdfast.language', 'es'));
    await page.reload();
    await page.getByText('en directo', { exact: true }).waitFor();
  };

  const found: [name: string, paths: string][] = [
    ['nora', '/inbox /patients /teams /rules'],
    ['ada', '/inbox /patients /teams /staff /rules /programme/hours /settings /system'],
    // Nobody tells a privacy officer of an alert, and they are on no team: no empty pages for them.
    ['omar', '/privacy /audit /rules'],
  ];
  /** Of a context that came later: who finds them is in their descriptor, that they open is seen here all the same. */
  const isNew = (path: string) => !found.some(([, paths]) => paths.split(' ').includes(path));

  it.each(found)(
    '%s finds %s, and each opens for everybody',
    async (name, paths) => {
      const page = await screens.signIn(name);
      const all = await offered(page);
      expect(all.filter((path) => !isNew(path))).toEqual(paths.split(' '));
      expect(new URL(page.url()).pathname).toBe(paths.split(' ')[0]);
      const titles = new Set<string>();
      for (const path of all) {
        await page.goto(`${whole.url}${path}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
        await page.waitForFunction(() => / – Holdfast$/.test(document.title));
        titles.add(await page.title());
        expect([path, await inaccessible(page)]).toEqual([path, []]);
        expect([path, await overflow(page)]).toEqual([path, 0]);
      }
      expect(titles.size).toBe(all.length);
      await page.close();
    },
    120_000,
  );

  it('stands at the thumb on a phone, whole words in Spanish, and everything else behind “More”', async () => {
    const page = await screens.signIn('ada', phone, 'dark');
    await inSpanish(page);
    const bar = page.getByRole('navigation', { name: 'Principal' });
    expect(await bar.getByRole('link').count()).toBe(3);
    const cut = await bar
      .locator('a, button')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length);
    expect(cut).toBe(0);
    await bar.getByRole('button', { name: 'Más' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('link', { name: 'Sistema' }).waitFor();
    await sheet.getByRole('button', { name: 'Cerrar sesión' }).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    for (const path of await offered(page)) {
      await page.goto(`${whole.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await page.getByText('en directo', { exact: true }).waitFor();
      expect([path, await inaccessible(page)]).toEqual([path, []]);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    await page.close();
  }, 120_000);

  it('every page of the rules can be used by everybody, wide and light, on a phone, in Spanish and dark', async () => {
    const ada = await whole.staff('ada');
    const [rule] = (await ada.send('GET', '/api/escalation-rules')).body.rules;
    const tabs = ['rule', 'try', 'quality', 'versions'].map((tab) => `/rules/${rule.id}?tab=${tab}`);
    const paths = ['/rules/new', '/rules/packs', '/rules/quality', ...tabs];
    const wide = await screens.signIn('ada');
    const narrow = await screens.signIn('ada', phone, 'dark');
    await inSpanish(narrow);
    for (const page of [wide, narrow]) {
      for (const path of paths) {
        await page.goto(`${whole.url}${path}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
        expect([path, await inaccessible(page)]).toEqual([path, []]);
        expect([path, await overflow(page)]).toEqual([path, 0]);
      }
      await page.close();
    }
  }, 240_000);

  it('a patient’s page has a tab for each context, none of them cut off on a phone, in Spanish', async () => {
    const page = await screens.signIn('nora', phone);
    await inSpanish(page);
    await page.goto(`${whole.url}/patients`);
    await page.getByRole('link', { name: /Jo Park/ }).click();
    const tabs = page.getByRole('navigation', { name: 'Partes de la ficha' });
    await tabs.waitFor();
    const { scrollWidth, clientWidth } = await tabs.evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    for (const name of await tabs.getByRole('link').allTextContents()) {
      await tabs.getByRole('link', { name }).click();
      await page.waitForFunction(
        (text) => document.querySelector('nav a[aria-current="page"][href*="tab"]')?.textContent === text,
        name,
      );
      expect([name, await inaccessible(page)]).toEqual([name, []]);
      expect([name, await overflow(page)]).toEqual([name, 0]);
    }
    await page.close();
    const wide = await screens.signIn('nora', desktop, 'dark');
    await wide.getByRole('link', { name: 'Patients' }).click();
    await wide.getByRole('columnheader', { name: 'Last heard from' }).getByRole('button').click();
    await wide.waitForURL(/sort=contact/);
    expect(await inaccessible(wide)).toEqual([]);
    await wide.close();
  }, 120_000);
});
