import type { Locator, Page } from 'playwright-core';
import { days, FakeClock, minutes } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** What admins and clinical leads do with rules, from the first condition to the way back. */
whereChromiumIs('rules in a browser', () => {
  // The pages go by the clock of the machine: the past is made before they are opened.
  const clock = new FakeClock(new Date(Date.now() - days(6)));
  let whole: LiveWorld;
  let screens: Screens;
  let patient: ClinicPatient;
  let lena: Page;

  const press = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true }).click();
  const dialogOf = (page: Page) => page.getByRole('dialog');
  const answer = async (answers: object, who = patient) => {
    await whole.clinic.askOnce(who.id, new Date(+clock.now() + minutes(1)), 3_600);
    await whole.world.forward(minutes(2));
    const mine = whole.phone(who);
    const { current } = (await mine.send('GET', '/api/my/check-ins')).body;
    await mine.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished: true });
    await whole.world.settle();
  };
  const publish = async (page: Page, why: string) => {
    await press(page, 'Publish');
    await dialogOf(page).getByLabel(/^Why/).fill(why);
    await press(dialogOf(page), 'Publish');
    await dialogOf(page).waitFor({ state: 'detached' });
  };
  /** Work that goes on in the background does so when the clock of the world is asked. */
  const tried = async (page: Page) => {
    await press(page, 'Try it');
    const figures = page.getByRole('heading', { name: 'In figures' });
    while ((await figures.count()) === 0) {
      await whole.world.settle();
      await page.waitForTimeout(200);
    }
  };
  const figure = (page: Page, name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell');
  const signIn: Screens['signIn'] = (...who) => screens.signIn(...who);

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock });
    screens = await Screens.of(whole);
    patient = await whole.clinic.patient();
    for (let day = 0; day < 5; day++) {
      await answer({ strongestUrge: 9, feelsSafe: 'yes' });
      await whole.world.forward(days(1));
    }
    // What happens next happens before now, also by the clock of the pages.
    await whole.world.forward(Date.now() - +clock.now() - minutes(15));
    lena = await signIn('lena');
  }, 240_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('are built without a word of code: what is amiss is said where it is, and the past is asked first', async () => {
    await lena.getByRole('link', { name: 'Rules', exact: true }).click();
    await lena.getByRole('link', { name: 'New rule' }).click();
    await lena.getByLabel(/^Name/).fill('Non-compliant with urges');
    await lena.getByText('Instead of “Non-compliant”').waitFor();
    await lena.getByLabel(/^Name/).fill('Strong urge today');
    await lena.getByLabel(/^Why there is this rule/).fill('Somebody calls the same day.');
    await lena.getByRole('checkbox', { name: 'the patient asks for help' }).check();

    await press(lena, '+ Condition');
    await lena.getByRole('combobox', { name: 'What is asked' }).click();
    await lena.getByRole('option', { name: 'strong urges in 24 h' }).click();
    await lena.getByText('Say what to compare it with.').waitFor();
    const value = lena.getByRole('textbox', { name: 'What strong urges in 24 h is compared with' });
    await value.fill('-1');
    await lena.getByText('It can never have this value.').waitFor();
    expect(await lena.getByRole('button', { name: 'Make the rule' }).isDisabled()).toBe(true);
    expect(await inaccessible(lena)).toEqual([]);
    await value.fill('1');
    await lena.getByText('Nothing that wakes this rule changes what it asks for', { exact: false }).waitFor();
    await lena.getByRole('checkbox', { name: 'a check-in is answered' }).check();
    await lena.getByRole('combobox', { name: 'How bad' }).selectOption({ label: 'Urgent' });
    await lena.getByText('“strong urges in 24 h” is at least 1').waitFor();

    await tried(lena);
    expect(Number(await figure(lena, 'Alerts').textContent())).toBeGreaterThan(0);
    await press(lena, 'Make the rule');
    await dialogOf(lena).getByLabel(/^Why/).fill('The team asked for it.');
    await press(dialogOf(lena), 'Make the rule');
    await lena.getByRole('heading', { level: 1, name: 'Strong urge today' }).waitFor();
  }, 240_000);

  it('are live at once: the next answer is on the screen of whoever is told', async () => {
    const nora = await signIn('nora');
    await answer({ strongestUrge: 9, feelsSafe: 'yes' }, await whole.clinic.patient());
    await nora.locator('[data-alert]', { hasText: 'Strong urge today' }).first().waitFor();
    await nora.close();
  }, 120_000);

  it('are tried out by an alert about nobody, which says so wherever it is seen', async () => {
    const nora = await signIn('nora');
    await lena.goto(`${whole.url}/rules`);
    await lena.getByRole('link', { name: 'A supporter is worried' }).click();
    await press(lena, 'Send a test');
    await dialogOf(lena).getByLabel('How bad').selectOption({ label: 'Attention' });
    expect(await inaccessible(lena)).toEqual([]);
    await press(dialogOf(lena), 'Send the test');
    await dialogOf(lena).getByText('nora').waitFor();
    await press(dialogOf(lena), 'Done');
    await whole.world.settle();
    const row = nora.locator('[data-alert]', { hasText: 'A supporter is worried' });
    await row.getByText('Test', { exact: true }).waitFor();
    await row.click();
    await nora.getByRole('article').getByText('Test', { exact: true }).waitFor();
    expect(await inaccessible(nora)).toEqual([]);
    await nora.goto(`${whole.url}/patients`);
    await nora
      .getByRole('link', { name: /Jo Park/ })
      .first()
      .waitFor();
    expect(await nora.getByText('Test', { exact: true }).count()).toBe(0);
    await nora.close();
    await lena.goto(`${whole.url}/rules`);
    await lena.getByRole('link', { name: 'Strong urge today' }).click();
  }, 120_000);

  it('show what a change would have missed, each one click away, before it is published', async () => {
    await lena.getByLabel('strong urges in 24 h').fill('4');
    await lena.getByText('1 change', { exact: true }).waitFor();
    await press(lena, 'Try on the past');
    await tried(lena);
    await lena.getByRole('heading', { name: /that it would have missed$/ }).waitFor();
    expect(await figure(lena, 'Alerts').last().textContent()).toBe('0');
    expect(await inaccessible(lena)).toEqual([]);
    const leads = lena.getByRole('link', { name: 'Open the alert' }).first();
    expect(await leads.getAttribute('href')).toMatch(/^\/inbox\/[0-9a-f-]{36}$/);
    await publish(lena, 'Too many calls at night.');
    await lena.getByText('Version 2 is live').waitFor();
  }, 240_000);

  it('keep what somebody else published meanwhile: both are shown, and one chooses', async () => {
    const ada = await signIn('ada');
    await ada.goto(lena.url().replace(/\?.*/, ''));
    await ada.getByLabel('strong urges in 24 h').fill('2');
    await lena.getByRole('link', { name: 'Rule', exact: true }).click();
    await lena.getByLabel('Time to resolve it').fill('12');
    await publish(lena, 'Sooner is kinder.');
    await press(ada, 'Publish');
    await dialogOf(ada).getByLabel(/^Why/).fill('Two are enough.');
    await press(dialogOf(ada), 'Publish');
    await ada.getByText('Somebody published version 3 while you were changing this rule').waitFor();
    expect(await inaccessible(ada)).toEqual([]);
    await press(ada, 'Keep mine on top of theirs');
    await publish(ada, 'Two are enough.');
    await ada.getByText('Version 4 is live').waitFor();
    expect(await ada.getByLabel('Time to resolve it').inputValue()).toBe('12');
    expect(await ada.getByLabel('strong urges in 24 h').inputValue()).toBe('2');
    await ada.close();
  }, 120_000);

  it('go back to any version by one press, which is a new version with its reason', async () => {
    await lena.reload();
    await lena.getByRole('link', { name: 'Versions' }).click();
    const first = lena.getByRole('listitem').filter({ hasText: 'Version 1' });
    await press(first, 'Go back to this version');
    expect(await dialogOf(lena).getByLabel(/^Why/).inputValue()).toBe('Back to version 1.');
    await press(dialogOf(lena), 'Publish');
    await lena.getByText('Version 5 is live').waitFor();
    const newest = lena.getByRole('listitem').filter({ hasText: 'in force' });
    await newest.getByText('“Back to version 1.”').waitFor();
    expect(await inaccessible(lena)).toEqual([]);
    await lena.getByRole('link', { name: 'Rule', exact: true }).click();
    expect(await lena.getByLabel('strong urges in 24 h').inputValue()).toBe('1');
  }, 120_000);

  it('of safety are switched off by two people alone', async () => {
    const ada = await signIn('ada');
    await ada.goto(`${whole.url}/rules`);
    await ada.getByRole('link', { name: 'A body sign that cannot wait' }).click();
    await press(ada, 'Switch off');
    await dialogOf(ada).getByLabel(/^Why/).fill('Only to see.');
    await press(dialogOf(ada), 'Ask for a signature');
    await ada.getByText('Asked for a signature').waitFor();
    await ada.getByText('Waiting for a second signature').waitFor();
    expect(await ada.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0);
    await lena.goto(`${whole.url}/rules?show=to-sign`);
    await lena.getByText('Only to see.', { exact: false }).waitFor();
    await press(lena, 'Sign');
    await lena.getByText('No rule fits.', { exact: false }).waitFor();
    await lena.getByText('Safety rule switched off: A body sign that cannot wait').waitFor();
    expect(await inaccessible(lena)).toEqual([]);
    await ada.close();
  }, 120_000);

  it('can be read and switched off on a phone', async () => {
    const ada = await signIn('ada', phone, 'dark');
    await ada.goto(`${whole.url}/rules`);
    await ada.getByRole('searchbox').or(ada.getByLabel('Find a rule')).first().fill('urge today');
    await ada.getByRole('link', { name: 'Strong urge today' }).click();
    await ada.getByText('“strong urges in 24 h” is at least', { exact: false }).waitFor();
    await press(ada, 'Switch off');
    await dialogOf(ada).getByLabel(/^Why/).fill('It repeats another one.');
    expect(await inaccessible(ada)).toEqual([]);
    await press(dialogOf(ada), 'Switch off');
    await ada.getByText('switched off').first().waitFor();
    expect(await ada.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await ada.close();
  }, 120_000);
});
