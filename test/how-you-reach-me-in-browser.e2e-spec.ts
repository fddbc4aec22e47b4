import type { Page } from 'playwright-core';
import { FakeClock, minutes } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { PagerChannel } from './support/pager-channel.js';
import { Screens } from './support/screens.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** By a channel of this product, and by one that nobody here had heard of. */
whereChromiumIs('how one is reached, in a browser', () => {
  let whole: LiveWorld;
  let screens: Screens;
  let pager: PagerChannel;

  beforeAll(async () => {
    await freshBuild();
    // The pages go by the clock of the machine.
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()), providers: [PagerChannel] });
    pager = whole.world.app.get(PagerChannel);
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : null;
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const open = async (page: Page, path: string) => {
    await page.goto(`${whole.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  };
  /** The digits of what arrived last by e-mail. */
  const mailed = async (): Promise<string> => {
    await whole.world.settle();
    const { rows } = await whole.world.admin.query('select text from local_message order by at desc, id desc limit 1');
    return /\d{6}/.exec(rows[0].text)![0];
  };
  const addPager = async (page: Page, number: string) => {
    await press(page, 'Add: Pager');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Number').fill(number);
    await dialog.getByRole('button', { name: 'Send a code' }).click();
    await dialog.waitFor({ state: 'detached' });
    await whole.world.settle();
    await page.getByLabel(/^The six digits/).fill(pager.code(number));
    await page.getByRole('button', { name: 'Send a test by Pager' }).first().waitFor();
  };

  it('says on every page that nothing would reach whoever a chain can call, until they add a way', async () => {
    const page = await screens.signIn('paul');
    await page.getByText('A chain can call you, and nothing would reach you').waitFor();
    await page.getByRole('link', { name: 'Add a way' }).click();
    await page.getByText('Nothing reaches you once this page is closed').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'reach-empty');

    await press(page, 'Add: E-mail');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('not an address');
    await dialog.getByRole('button', { name: 'Send a code' }).click();
    await dialog.getByRole('textbox').fill('paul@clinic.example');
    expect(await inaccessible(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send a code' }).click();
    await dialog.waitFor({ state: 'detached' });
    const code = await mailed();
    const field = page.getByLabel(/^The six digits/);
    await field.fill(code === '000000' ? '000001' : '000000');
    await page.getByText('This is not the code that was sent.').waitFor();
    await picture(page, 'reach-wrong-code');
    // As it is copied out of a message.
    await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await field.waitFor({ state: 'detached' });
    await page.getByText('A chain can call you, and nothing would reach you').waitFor({ state: 'detached' });
    await page.close();
  }, 90_000);

  it('puts ways in an order by buttons alone, refuses to leave what is urgent without one, and keeps it', async () => {
    const page = await screens.signIn('paul');
    await open(page, '/how-you-reach-me');
    await addPager(page, '1111');
    const emergencies = page.getByRole('group', { name: /^Emergency/ });
    const order = () => emergencies.getByRole('listitem').allTextContents();
    const add = emergencies.getByRole('button', { name: /^Add Pager/ });
    if (await add.count()) await add.click();
    expect((await order()).map((text) => /E-mail|Pager/.exec(text)![0])).toEqual(['E-mail', 'Pager']);
    await emergencies
      .getByRole('button', { name: /^Move Pager/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    expect((await order()).map((text) => /E-mail|Pager/.exec(text)![0])).toEqual(['Pager', 'E-mail']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Move Pager/);

    for (const way of ['Pager', 'E-mail'])
      await emergencies.getByRole('button', { name: new RegExp(`^Take ${way}`) }).click();
    await emergencies.getByText('A chain can call you: choose at least one way here.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'reach-refused');
    for (const way of ['Pager', 'E-mail'])
      await emergencies.getByRole('button', { name: new RegExp(`^Add ${way}`) }).click();
    await page.getByLabel('I want quiet hours').check();
    await page.getByLabel('From', { exact: true }).fill('22:30');
    await page.getByLabel('Until', { exact: true }).fill('06:15');
    await page.getByLabel('Daily summary at').fill('07:45');
    await press(page, 'Save');
    await page.getByText('It holds from the next message on.').waitFor();
    await page.reload();
    await emergencies.getByRole('listitem').first().waitFor();
    expect((await order()).map((text) => /E-mail|Pager/.exec(text)![0])).toEqual(['Pager', 'E-mail']);
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('22:30');
    await picture(page, 'reach-chosen');
    await page.close();
  }, 90_000);

  it('shows both where it was saved elsewhere meanwhile, and loses neither', async () => {
    const page = await screens.signIn('paul');
    await open(page, '/how-you-reach-me');
    await page.getByLabel('Daily summary at').fill('09:10');
    const paul = await whole.staff('paul');
    const { version, preferences } = (await paul.send('GET', '/api/my-reach')).body;
    const saved = await paul.send(
      'PUT',
      '/api/my-reach/preferences',
      { ...preferences, digestAt: '05:20' },
      { 'If-Match': `"${version}"` },
    );
    expect(saved.status).toBe(200);
    await press(page, 'Save');
    const row = page.getByRole('row', { name: /Daily summary at/ });
    await row.getByText('05:20').waitFor();
    await row.getByText('09:10').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'reach-meanwhile');
    await press(page, 'Keep mine');
    await press(page, 'Save');
    await page.getByText('It holds from the next message on.').waitFor();
    expect((await paul.send('GET', '/api/my-reach')).body.preferences.digestAt).toBe('09:10');
    await page.close();
  }, 90_000);

  it('sends a test and says how far it came, on a phone in the dark', async () => {
    const page = await screens.signIn('paul', phone, 'dark');
    await open(page, '/how-you-reach-me');
    pager.pages.length = 0;
    // Long enough after the code that nothing holds it up.
    await whole.world.forward(minutes(2));
    await page.getByRole('button', { name: /^Send a test by Pager/ }).click();
    await page.getByText('On its way…').waitFor();
    await whole.world.settle();
    await page.getByText(/^Handed over at/).waitFor();
    expect(pager.to('1111')).toHaveLength(1);
    expect(await inaccessible(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, 'reach-phone-dark');
    await page.close();
  }, 90_000);

  it('tells a coordinator on every page whom nothing would reach, and who they are', async () => {
    const page = await screens.signIn('nora');
    await page.getByText(/A chain can call \d+ colleagues? whom nothing would reach/).waitFor();
    await open(page, '/teams');
    const card = page.getByRole('region', { name: 'Nothing would reach them' });
    await card.getByText('tess').first().waitFor();
    expect(await card.getByText('paul', { exact: true }).count()).toBe(0);
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'unreachable');
    await page.close();
  }, 60_000);

  it('shows on an alert who was told and by which way, and that it stopped once somebody took it', async () => {
    const patient = await whole.clinic.patient();
    expect((await whole.phone(patient).send('POST', '/api/my/help', {})).status).toBe(204);
    await whole.world.settle();
    const [alert] = (await (await whole.staff('nora')).send('GET', `/api/alerts?patientId=${patient.id}`)).body.alerts;
    const page = await screens.signIn('paul');
    await open(page, `/inbox/${alert.id}`);
    const told = page.getByRole('region', { name: 'Who was told, and how' });
    await told.getByText('The provider took it over. Whether it arrived is not known yet.').first().waitFor();
    await told.scrollIntoViewIfNeeded();
    await picture(page, 'told');
    await page
      .getByRole('button', { name: /^Acknowledge/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Give back/ })
      .first()
      .waitFor();
    await whole.world.settle();
    await told.getByText('Somebody had answered by then.').first().waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.close();
  }, 90_000);

  it('shows an admin how channels do, what was sent and why, and what would have arrived', async () => {
    const page = await screens.signIn('ada');
    await open(page, '/channels');
    await page.getByRole('heading', { name: 'Pager', exact: true }).waitFor();
    expect([await inaccessible(page), await overflow(page)]).toEqual([[], 0]);
    await picture(page, 'channels');
    await open(page, '/notifications');
    await page.getByText('Alert', { exact: true }).first().waitFor();
    await page.getByLabel('How far it came').selectOption('skipped');
    await page.waitForURL(/state=skipped/);
    expect([await inaccessible(page), await overflow(page)]).toEqual([[], 0]);
    await picture(page, 'sent');
    await open(page, '/outbox');
    await page.getByText('To paul@clinic.example').first().waitFor();
    expect([await inaccessible(page), await overflow(page)]).toEqual([[], 0]);
    await picture(page, 'outbox');
    await page.close();
  }, 90_000);
});
