import type { Locator, Page } from 'playwright-core';
import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import { isSigned, WebhookEnd } from './support/webhook-end.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** A developer of another system has it told, and sees what became of that. */
whereChromiumIs('webhooks in a browser', () => {
  // The pages go by the clock of the machine.
  const clock = new FakeClock(new Date());
  let whole: LiveWorld;
  let screens: Screens;
  let end: WebhookEnd;
  let tess: Page;

  const press = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true }).click();
  const open = async (page: Page, path: string) => {
    await page.goto(`${whole.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  };
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const deliveries = () => tess.getByRole('list', { name: 'Deliveries', exact: true });

  beforeAll(async () => {
    await freshBuild();
    end = await new WebhookEnd().open();
    whole = await WholeWorld.live({ clock });
    screens = await Screens.of(whole);
    tess = await screens.signIn('tess');
  }, 240_000);
  afterAll(async () => {
    await screens?.close();
    await end?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('a page without any says what one is for; a new one shows its secret once', async () => {
    await open(tess, '/webhooks');
    await tess.getByText(/^Nobody is told yet/).waitFor();
    expect(await inaccessible(tess)).toEqual([]);
    await press(tess, 'New webhook');
    const dialog = tess.getByRole('dialog', { name: 'New webhook' });
    await dialog.getByLabel('Address').fill('https://10.0.0.1/hook');
    await dialog.getByLabel('What is it for?').fill('Our own records');
    await dialog.getByText('Patients and teams', { exact: true }).click();
    await dialog.getByLabel('patient.registered').check();
    await press(dialog, 'Register');
    await dialog.getByText(/^This address is not called/).waitFor();
    expect(await inaccessible(tess)).toEqual([]);
    await dialog.getByLabel('Address').fill(end.url());
    await press(dialog, 'Register');
    const shown = tess.getByRole('dialog', { name: 'The secret of this webhook' });
    const secret = (await shown.getByText(/^whsec_/).textContent())!;
    await tess.keyboard.press('Escape');
    await shown.waitFor();
    await press(shown, 'I have kept it');
    await tess.getByRole('link', { name: 'Our own records' }).click();
    await tess.getByText('Nothing was sent yet.', { exact: false }).waitFor();
    await press(tess, 'Send a test');
    await deliveries().getByText('webhook.test').waitFor();
    await whole.world.settle();
    await deliveries().getByText('Taken', { exact: true }).waitFor();
    expect(isSigned(end.received[0]!, secret)).toBe(true);
    expect(await tess.content()).not.toContain('whsec_');
  }, 60_000);

  it('what was not taken is seen with its reason, replayed, and counted for its day', async () => {
    end.answers(410);
    await whole.clinic.patient();
    await whole.world.settle();
    await tess.getByText('It was turned off: the other system said', { exact: false }).waitFor();
    await deliveries()
      .getByText(/the other system wants no more · answered 410 · One try/)
      .waitFor();
    expect(await tess.getByRole('button', { name: /^Replay/ }).count()).toBe(0);
    await press(tess, 'Turn on');
    end.answers(204);
    await tess.getByRole('button', { name: /^Replay patient.registered of/ }).click();
    await deliveries().getByText('goes out again', { exact: false }).waitFor();
    await whole.world.settle();
    await tess.getByLabel('Show', { exact: true }).selectOption('failed');
    await tess.waitForURL(/state=failed/);
    await tess.getByText('There is none like this.').waitFor();
    await tess.getByLabel('Show', { exact: true }).selectOption('delivered');
    await deliveries().getByText('patient.registered').waitFor();
    await tess
      .getByText(/: 2 taken, 0 not taken, 0 skipped, 0 waiting/)
      .first()
      .waitFor({ state: 'attached' });
    await press(tess, 'Replay what failed');
    await press(tess.getByRole('dialog'), 'Replay');
    await tess.getByText('0 deliveries go out again.').waitFor();
    expect(await inaccessible(tess)).toEqual([]);
  }, 60_000);

  it('has a new secret, is changed, turned off and removed', async () => {
    await press(tess, 'New secret');
    await press(tess.getByRole('dialog'), 'New secret');
    const shown = tess.getByRole('dialog', { name: 'The secret of this webhook' });
    await shown.getByText(/^The secret of before holds/).waitFor();
    await press(shown, 'I have kept it');
    await press(tess, 'Change');
    const dialog = tess.getByRole('dialog', { name: 'Change' });
    await dialog.getByLabel('Codes and moments too').check();
    await press(dialog, 'Save');
    await tess.getByText('Codes and moments too').waitFor();
    const small = await screens.signIn('tess', phone, 'dark');
    await open(small, '/webhooks');
    expect([await inaccessible(small), await overflow(small)]).toEqual([[], 0]);
    await small.getByRole('link', { name: 'Our own records' }).click();
    await small.getByRole('list', { name: 'Deliveries', exact: true }).waitFor();
    expect([await inaccessible(small), await overflow(small)]).toEqual([[], 0]);

    await small.close();
    await press(tess, 'Turn off');
    await tess.getByText('You turned it off.').waitFor();
    await press(tess, 'Remove');
    await press(tess.getByRole('dialog'), 'Remove');
    await tess.waitForURL(/\/webhooks$/);
    await tess.getByText(/^Nobody is told yet/).waitFor();
  }, 60_000);
});
