import type { Page } from 'playwright-core';
import { FakeClock, minutes } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { PagerChannel } from './support/pager-channel.js';
import { Screens } from './support/screens.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

whereChromiumIs('reminders on a phone', () => {
  let whole: LiveWorld;
  let screens: Screens;
  let pager: PagerChannel;
  let patient: ClinicPatient;

  beforeAll(async () => {
    await freshBuild();
    // The pages go by the clock of the machine.
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()), providers: [PagerChannel] });
    pager = whole.world.app.get(PagerChannel);
    patient = await whole.clinic.patient();
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : null;
  const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const kept = async () => (await whole.phone(patient).send('GET', '/api/my/reminders')).body.preferences;
  const addPager = async (page: Page, number: string) => {
    await press(page, 'Add: Pager');
    await page.getByLabel('Number').fill(number);
    await press(page, 'Send me a code');
    const field = page.getByLabel(/^The six digits we sent/);
    await field.waitFor();
    await whole.world.settle();
    await field.fill(pager.code(number));
    await field.waitFor({ state: 'detached' });
  };

  it.each(['light', 'dark'] as const)(
    'say that nothing comes until the patient wants it, %s',
    async (scheme) => {
      const mine = await screens.open(`/check-in#${patient.token}`, phone, scheme);
      await press(mine, 'Reminders');
      await mine.getByRole('heading', { name: 'Reminders' }).waitFor();
      expect(await mine.getByLabel('Not at all').isChecked()).toBe(true);
      expect([await inaccessible(mine), await fits(mine)]).toEqual([[], true]);
      await picture(mine, `reminders-${scheme}`);
      await mine.goBack();
      await mine.getByRole('button', { name: 'Reminders', exact: true }).waitFor();
      await mine.close();
    },
    60_000,
  );

  it('come by the way that the patient confirmed and chose, not at night, and stop by one press', async () => {
    const mine = await screens.open(`/check-in#${patient.token}`, phone);
    await press(mine, 'Reminders');
    await addPager(mine, '3333');
    await mine.getByLabel(/^Pager/).check();
    await mine.getByText('Saved.', { exact: true }).waitFor();
    await mine.getByLabel('Keep it quiet at night').check();
    await mine.getByLabel('From', { exact: true }).waitFor();
    await mine.getByLabel('From', { exact: true }).fill('20:30');
    await mine.getByText(/By the clock of/).waitFor();
    await mine.getByLabel(/^Let people close to you know/).check();
    await mine.getByText('Saved.', { exact: true }).waitFor();
    expect([await inaccessible(mine), await fits(mine)]).toEqual([[], true]);
    await picture(mine, 'reminders-chosen');
    expect(await kept()).toMatchObject({
      reminders: expect.any(String),
      quietHours: { from: '20:30', to: '08:00' },
      tellSupporters: true,
    });
    await press(mine, 'Stop all reminders');
    await mine.getByText('Stopped. Nothing comes any more.').waitFor();
    expect((await kept()).reminders).toBeNull();
    await mine.close();
  }, 90_000);

  it('come to somebody close once the patient lets them, and stop by the link in a message', async () => {
    const invited = await whole.phone(patient).send('POST', '/api/my/supporters', { name: 'Sam', relation: 'brother' });
    const page = await screens.open(invited.body.link, phone);
    await page.getByText('Tell me when something waits').click();
    await page.getByText('We can let you know when Jo shares something new.', { exact: false }).waitFor();
    await addPager(page, '4444');
    await page.getByText('You are told by this.', { exact: false }).waitFor();
    expect([await inaccessible(page), await fits(page)]).toEqual([[], true]);
    await picture(page, 'told-supporter');
    const { supporters } = (await whole.phone(patient).send('GET', '/api/my/access')).body;
    const opening = {
      category: 'check-ins',
      holder: { supporterId: supporters[0].id },
      effect: 'give',
      expiresAt: null,
    };
    expect((await whole.phone(patient).send('POST', '/api/my/consents', opening)).status).toBe(201);
    await whole.world.forward(minutes(2));
    const told = pager.to('4444').at(-1)!;
    expect(told.text).toBe('You have a message. Sign in.');
    await page.goto(told.stopUrl!);
    await page.getByRole('heading', { name: 'No more messages?' }).waitFor();
    expect([await inaccessible(page), await fits(page)]).toEqual([[], true]);
    await press(page, 'Stop them');
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    await picture(page, 'stopped');
    const { rows } = await whole.world.admin.query(
      "select closed_because as because from contact_point where owner_kind = 'supporter'",
    );
    expect(rows).toEqual([{ because: 'stopped' }]);
    await page.goto(`${whole.url}/stop/nothing`);
    await press(page, 'Stop them');
    await page.getByText('This link stops nothing.', { exact: false }).waitFor();
    await page.close();
  }, 90_000);
});
