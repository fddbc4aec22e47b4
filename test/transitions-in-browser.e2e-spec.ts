import type { Locator, Page } from 'playwright-core';
import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Handoff } from './support/handoffs.js';
import { Screens } from './support/screens.js';
import { type Caller, type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** A coordinator, a physician and a receiver at screens of their own: what one of them does the others see. */
whereChromiumIs('moves between levels of care, in a browser', () => {
  let whole: LiveWorld;
  let screens: Screens;
  let nora: Caller;
  let meadow: string;

  beforeAll(async () => {
    await freshBuild();
    // The pages go by the clock of the machine.
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()) });
    await whole.clinic.addStaff('rita', ['clinician']);
    nora = await whole.staff('nora');
    meadow = await whole.clinic.careTeam('Meadow', [
      ['therapist', 'rita' as never],
      ['coordinator', 'nora'],
    ]);
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  const go = async (page: Page, path: string) => {
    await page.goto(`${whole.url}${path}`);
    await page.getByText(/^(live|en directo)$/).waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  };
  const press = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true }).click();
  const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);
  const inColumn = (page: Page, state: string, id: string) =>
    page.locator(`[data-column="${state}"] [data-card="${id}"]`).waitFor();
  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png` }) : null;
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const proposed = async () => {
    const { id } = await whole.clinic.patient();
    const receiver = { receivingTeamId: meadow, receiverId: whole.clinic.staffIds.rita };
    return new Handoff(whole, id, nora).propose('outpatient', receiver);
  };

  it('goes from the proposal to acceptance in three windows, each of which sees what the others do', async () => {
    const patient = await whole.clinic.patient();
    const [coordinator, physician, receiver] = await Promise.all(
      ['nora', 'paul', 'rita'].map((n) => screens.signIn(n)),
    );

    // Proposed on the patient's page: a step-up says why, and BMI alone does not do.
    await go(coordinator!, `/patients/${patient.id}?tab=moves`);
    await press(coordinator!, 'Propose a move');
    const dialog = coordinator!.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'To which level of care' }).click();
    await coordinator!.getByRole('option', { name: /^partial hospitalisation/ }).click();
    await dialog.getByLabel('low BMI').check();
    await dialog.getByText('BMI alone is no reason to step up').waitFor();
    await dialog.getByLabel('medically unstable').check();
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
    await dialog.getByLabel('When the patient moves').fill(soon);
    await dialog.getByRole('combobox', { name: 'Receiving team' }).click();
    await coordinator!.getByRole('option', { name: 'Meadow' }).click();
    await dialog.getByRole('combobox', { name: 'Clinician who is to accept' }).click();
    await coordinator!.getByRole('option', { name: /^rita/ }).click();
    expect(await inaccessible(coordinator!)).toEqual([]);
    await press(dialog, 'Propose');
    await coordinator!.waitForURL(/\/transitions\/[\da-f-]{36}$/);
    const id = coordinator!.url().split('/').at(-1)!;
    const one = new Handoff(whole, patient.id, nora);
    one.took(await nora.send('GET', `/api/transitions/${id}`));
    expect(one.view).toMatchObject({ to: 'partial-hospitalisation', reasons: ['medical-instability', 'low-bmi'] });

    await press(coordinator!, 'Begin to prepare');
    await press(coordinator!.getByRole('dialog'), 'Begin to prepare');
    await coordinator!
      .getByRole('button', { name: 'Say it is ready' })
      .and(coordinator!.locator(':disabled'))
      .waitFor();
    await coordinator!.getByText('Items that have to be settled first are still open.').waitFor();

    // The physician finds the item in the inbox, without a reload, and does it there.
    const row = physician!.locator('[data-handoff]', { hasText: 'Medication reconciliation' });
    await row.waitFor();
    await row.click();
    await physician!.getByLabel('the pharmacy').check();
    await physician!.getByLabel('Medicine', { exact: true }).fill('Fluoxetine');
    await physician!.getByLabel('Before the move').fill('20 mg in the morning');
    await physician!.getByLabel('After the move').fill('40 mg in the morning');
    const done = physician!.getByRole('button', { name: 'Done', exact: true });
    expect(await done.isDisabled()).toBe(true);
    await physician!.getByLabel('Why it changed').fill('Mood still low');
    expect(await inaccessible(physician!)).toEqual([]);
    await picture(physician!, 'move-item-in-inbox');
    await done.click();
    await physician!.getByText(/^Done by paul/).waitFor();
    await row.waitFor({ state: 'detached' });
    await coordinator!.locator('[data-item="medication-reconciliation"]', { hasText: 'done' }).waitFor();

    one.as(await whole.staff('lena'));
    await (await one.read()).allDone();
    // Pressed before the last of it is on the screen, it would be asked once more.
    await coordinator!.waitForFunction(() => !document.querySelector('[data-item] [data-status=pending]'));
    await press(coordinator!, 'Say it is ready');
    await press(coordinator!.getByRole('dialog'), 'Say it is ready');
    await press(coordinator!, 'Hand off');
    await press(coordinator!.getByRole('dialog'), 'Hand off');
    await coordinator!.getByText('Harbour is responsible until the hand-off is accepted.').waitFor();
    await coordinator!.getByText('Only the receiver does this.').waitFor();

    // The receiver, who is on no team of the patient, accepts from the inbox by keyboard.
    await receiver!.locator('[data-handoff="accept"]').waitFor();
    await receiver!.locator('body').press('j');
    await receiver!.getByRole('heading', { name: 'The hand-off' }).waitFor();
    await receiver!.getByText('40 mg in the morning').waitFor();
    expect(await inaccessible(receiver!)).toEqual([]);
    await receiver!.locator('body').press('a');
    const accept = receiver!.getByRole('dialog');
    await accept.getByLabel(/^Synthesis/).fill('I take over Jo; bloods on Thursday, and I call on Tuesday.');
    expect(await inaccessible(receiver!)).toEqual([]);
    await press(accept, 'Accept');
    await accept.waitFor({ state: 'detached' });
    await coordinator!.getByText(/^Meadow is responsible since/).waitFor();
    await coordinator!.getByText('bloods on Thursday', { exact: false }).waitFor();
    await coordinator!.getByText(/^two business days: due/).waitFor();
    await coordinator!.getByText(/^72 hours: due/).waitFor();
    expect(await inaccessible(coordinator!)).toEqual([]);
    for (const page of [coordinator!, physician!, receiver!]) await page.close();
  }, 180_000);

  it('the board can be used by keyboard alone, and another coordinator sees it happen', async () => {
    const [first, second] = [await proposed(), await proposed()];
    await second.step('prepare');
    const page = await screens.signIn('nora');
    const other = await screens.signIn('lena');
    await go(other, '/transitions');
    await go(page, '/transitions?mine=yes');
    await card(page, first.view.id).waitFor();
    const here = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card);
    const key = async (name: string) => {
      await page.keyboard.press(name);
      return here();
    };
    expect(await key('j')).toBeDefined();
    while ((await here()) !== first.view.id) await page.keyboard.press('j');
    const right = await key('ArrowRight');
    expect(await page.locator(`[data-column="preparing"] [data-card="${right}"]`).count()).toBe(1);
    await page.keyboard.press('h');
    while ((await here()) !== first.view.id) await page.keyboard.press('k');

    await page.keyboard.press('m');
    await page
      .getByRole('dialog')
      .getByText(/^Not in this state: .*Accept/)
      .waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Owners of the hand-off items begin.', { exact: false }).waitFor();
    const begin = page.getByRole('dialog').getByRole('button', { name: 'Begin to prepare' });
    while (!(await begin.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await inColumn(page, 'preparing', first.view.id);
    await inColumn(other, 'preparing', first.view.id);

    await card(page, first.view.id).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/transitions/${first.view.id}$`));
    await page.close();
    await other.close();
  }, 120_000);

  it('keeps a view under a name, for whoever made it', async () => {
    await proposed();
    const page = await screens.signIn('nora');
    await go(page, '/transitions?level=outpatient');
    await press(page, 'Saved views');
    await page.getByRole('menuitem', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').fill('To outpatient');
    await press(page.getByRole('dialog'), 'Save');
    await go(page, '/transitions?due=overdue');
    await press(page, 'Saved views');
    await page.getByRole('menuitem', { name: 'To outpatient' }).click();
    await page.waitForURL(/level=outpatient/);
    expect(page.url()).not.toContain('overdue');
    await page.getByRole('button', { name: 'View: To outpatient' }).waitFor();
    await page.close();
  }, 60_000);

  it('says what somebody else changed before one goes on', async () => {
    const one = await proposed();
    const page = await screens.signIn('nora');
    await go(page, `/transitions/${one.view.id}`);
    await press(page, 'All moves');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Cancel the move/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why?').fill('She stays with us.');
    await one.as(await whole.staff('lena')).step('prepare');
    await dialog.getByText('Changed while you were reading').waitFor();
    await dialog.getByText('State: Preparing').waitFor();
    expect(await dialog.getByLabel('Why?').inputValue()).toBe('She stays with us.');
    await press(dialog, 'Cancel the move');
    await page.getByText(/^Cancelled by nora/).waitFor();
    await page.close();
  }, 60_000);

  it('every page can be used by everybody, wide and light, on a phone, in Spanish and dark', async () => {
    const one = await proposed();
    await one.step('prepare');
    await one.item('nutrition-plan', 'messages', { words: '¿Quién está en la comida?' });
    const items = one.view.items.map(({ id }) => `/transitions/${one.view.id}?item=${id}`);
    const paths = [
      '/transitions',
      '/transitions?due=overdue&level=inpatient-medical',
      '/transitions?past=yes',
      `/transitions/${one.view.id}`,
      `/transitions/${one.view.id}?item=all`,
      ...items,
      `/patients/${one.patientId}?tab=moves`,
      '/inbox',
      `/inbox/moves/${one.view.id}?item=${one.view.items[0]!.id}`,
    ];
    const wide = await screens.signIn('nora');
    const narrow = await screens.signIn('nora', phone, 'dark');
    await narrow.evaluate(() => localStorage.setItem('holdfast.language', 'es'));
    for (const page of [wide, narrow]) {
      for (const path of paths) {
        await go(page, path);
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
        expect([path, await inaccessible(page)]).toEqual([path, []]);
        expect([path, await overflow(page)]).toEqual([path, 0]);
      }
      await page.close();
    }
  }, 240_000);
});
