import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { days, FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Handoff } from './support/handoffs.js';
import { Screens } from './support/screens.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** What admins and clinical leads say of levels of care, and see of how moves go. */
whereChromiumIs('levels of care in a browser', () => {
  // The pages go by the clock of the machine: the past is made before they are opened.
  const clock = new FakeClock(new Date(Date.now() - days(12)));
  let whole: LiveWorld;
  let screens: Screens;
  let lena: Page;

  const press = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true }).click();
  const open = async (page: Page, path: string) => {
    await page.goto(`${whole.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock });
    screens = await Screens.of(whole);
    const [nora, paul] = [await whole.staff('nora'), await whole.staff('paul')];
    const { id } = await whole.clinic.patient();
    const one = await new Handoff(whole, id, nora).propose('outpatient', { receiverId: whole.clinic.staffIds.paul });
    await one.step('prepare');
    await one.allDone();
    await one.step('ready');
    await one.step('hand-off');
    await one.as(paul).step('accept', { synthesis: 'I take over Jo, who is steady.' });
    await whole.world.forward(days(1));
    const at = clock.now().toISOString();
    one.took(await one.contact('first-contact', { at, channel: 'phone', reached: true }));
    await whole.world.forward(Date.now() - +clock.now());
    lena = await screens.signIn('lena');
  }, 240_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('a template is changed where it stands, and keeps its versions', async () => {
    await open(lena, '/transitions/templates');
    await lena.getByLabel('From', { exact: true }).selectOption('residential');
    await lena.getByLabel('To', { exact: true }).selectOption('outpatient');
    expect(new URL(lena.url()).search).toBe('?from=residential&to=outpatient');
    const card = lena.getByRole('region', { name: 'residential → outpatient' });
    await press(card, 'Change');
    expect(await card.getByRole('button', { name: 'Remove Medication reconciliation' }).count()).toBe(0);
    await card.getByRole('button', { name: 'Remove Warm hand-off' }).click();
    await card
      .getByRole('group', { name: 'Nutrition plan' })
      .getByLabel('Owner', { exact: true })
      .selectOption('nurse');
    await card.getByLabel(/^Why/).fill('Our nurses do this.');
    expect(await inaccessible(lena)).toEqual([]);
    await press(card, 'Save as version 2');
    await card.getByRole('row').filter({ hasText: 'nurse' }).first().waitFor();
    expect(await card.getByRole('row').filter({ hasText: 'Warm hand-off' }).count()).toBe(0);
    await card.getByText('Versions', { exact: true }).click();
    await card.getByText('Our nurses do this.').waitFor();
  }, 60_000);

  it('a pack leaves out a rule of care, goes out as a file, and comes back whole or not at all', async () => {
    await open(lena, '/transitions/protocols');
    await press(lena, 'Change: outpatient');
    const card = lena.getByRole('region', { name: 'outpatient', exact: true });
    await card.getByLabel('Rules that are not asked at this level').first().click();
    expect(await lena.getByRole('option', { name: 'Not safe, or asked for help' }).count()).toBe(0);
    await lena.getByRole('option', { name: 'Would like a call' }).click();
    await lena.keyboard.press('Escape');
    await card.getByLabel(/^Checklist/).fill('Show the garden\nAsk who may know');
    await card.getByLabel(/^Why/).fill('Here nobody waits for a call.');
    expect(await inaccessible(lena)).toEqual([]);
    await press(card, 'Save as version 2');
    await card.getByText('All rules that are switched on, but not: Would like a call.').waitFor();

    const [download] = await Promise.all([lena.waitForEvent('download'), lena.getByText('Export as a file').click()]);
    const file = JSON.parse(await readFile((await download.path())!, 'utf8'));
    file.packs[1].content.leavesOutRules = ['body-emergency'];
    const upload = { name: 'packs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
    await lena.locator('input[type=file]').setInputFiles(upload);
    const dialog = lena.getByRole('dialog');
    await dialog.getByLabel(/^Why/).fill('From our sister house.');
    await press(dialog, 'Load all');
    await dialog.getByText('/file/packs/1/content/leavesOutRules/0').waitFor();
    expect(await inaccessible(lena)).toEqual([]);
    await press(dialog, 'Cancel');
    await card.getByText('All rules that are switched on, but not: Would like a call.').waitFor();
  }, 60_000);

  it('a figure opens the moves behind it, in the address too, also on a phone in the dark', async () => {
    await open(lena, '/transitions/quality');
    const row = (name: string) => lena.getByRole('row').filter({ has: lena.getByRole('rowheader', { name }) });
    await row('First contact within 72 hours').getByText('1 of 1 (100 %)').waitFor();
    await row('Visit within seven days').getByText('0 of 1 (0 %)').waitFor();
    await lena.getByRole('link', { name: 'Visit within seven days' }).click();
    await lena.waitForURL(/figure=visit-in-seven-days/);
    const behind = lena.getByRole('region', { name: 'Visit within seven days' });
    await behind.getByText('not in time', { exact: true }).waitFor();
    await behind.getByRole('link', { name: 'Jo Park' }).waitFor();
    expect(await inaccessible(lena)).toEqual([]);

    const small = await screens.signIn('lena', phone, 'dark');
    for (const path of ['quality?figure=moved', 'protocols', 'templates']) {
      await open(small, `/transitions/${path}`);
      await small.waitForLoadState('networkidle');
      expect([path, await inaccessible(small), await overflow(small)]).toEqual([path, [], 0]);
    }
    await small.close();
  }, 90_000);
});
