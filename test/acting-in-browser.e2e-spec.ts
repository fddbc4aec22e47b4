import type { Page } from 'playwright-core';
import { ContactContent, routes } from '#contracts';
import { days, FakeClock, hours } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import { type ClinicPatient, password } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** What somebody does who has to act on an alert, as a person sees it. */
whereChromiumIs('acting on an alert, in a browser', () => {
  // The pages go by the clock of the machine, so the server begins at the same moment.
  const clock = new FakeClock(new Date());
  let whole: LiveWorld;
  let screens: Screens;
  let patient: ClinicPatient;

  const open: Screens['open'] = (...at) => screens.open(...at);
  const signedIn: Screens['signIn'] = (...who) => screens.signIn(...who);
  const askForHelp = async (who = patient) => {
    await whole.phone(who).send('POST', '/api/my/help', {});
    await whole.world.settle();
  };

  const resolveAll = async () => {
    const nora = await whole.staff('nora');
    for (const { id, version } of (await nora.send('GET', '/api/alerts')).body.alerts) {
      await nora.send('POST', `/api/alerts/${id}/resolve`, { outcome: 'other' }, { 'if-match': `"${version}"` });
    }
  };

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock });
    screens = await Screens.of(whole);
    patient = await whole.clinic.patient();
    const contact = ContactContent.parse({
      phones: [
        { label: 'mobile', number: '+1 202 555 0101', safeToLeaveMessage: 'yes' },
        { label: 'shared', number: '+1 202 555 0106', safeToLeaveMessage: 'no' },
      ],
      preferred: 'text',
    });
    const asked = { scope: whole.clinic.system, params: { patientId: patient.id }, version: 1, body: contact };
    await whole.clinic.useCases.run(routes.saveContactDetails, asked);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('one tap on the alert calls or texts the patient, or a colleague; the way they prefer comes first', async () => {
    const paul = await signedIn('paul');
    await paul.goto(`${whole.url}/account`);
    await paul.getByRole('button', { name: 'Add a number' }).click();
    await paul.getByLabel('Number', { exact: true }).fill('202 555 0103');
    await paul.getByRole('region', { name: 'My telephone numbers' }).getByRole('button', { name: 'Save' }).click();
    await paul.getByText('Begin with + and the country code', { exact: false }).waitFor();
    await paul.getByLabel('Number', { exact: true }).fill('+1 202 555 0103');
    await paul.getByLabel(/^Patients of my care teams/).check();
    expect(await inaccessible(paul)).toEqual([]);
    await paul.getByRole('region', { name: 'My telephone numbers' }).getByRole('button', { name: 'Save' }).click();
    await paul.getByText('Saved.').waitFor();

    await askForHelp();
    const nora = await signedIn('nora', phone);
    await nora.getByRole('link', { name: /of your teams/ }).click();
    await nora.locator('[data-alert]').first().click();
    const reach = nora.getByRole('region', { name: 'Reach Jo Park' });
    const links = reach.getByRole('link');
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      ...['sms:+12025550101', 'tel:+12025550101'],
      // Where a message is not safe, nothing is offered that leaves one.
      'tel:+12025550106',
      ...['tel:+12025550103', 'sms:+12025550103'],
    ]);
    await reach.getByText('do not leave a message').waitFor();
    expect(await inaccessible(nora)).toEqual([]);
    const mine = await open(`/check-in#${patient.token}`, phone);
    await mine.getByRole('button', { name: /need help now/i }).click();
    await mine.locator('a[href="tel:+12025550103"]').waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    await Promise.all([paul.close(), nora.close(), mine.close()]);
  }, 240_000);

  it('the team writes down how a patient is reached, and what is not a number is said beside it', async () => {
    const nora = await signedIn('nora');
    await nora.goto(`${whole.url}/patients/${patient.id}`);
    await nora.getByRole('button', { name: 'Change how to reach them' }).click();
    const dialog = nora.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a number' }).click();
    const second = dialog.getByRole('group', { name: 'Telephone 3' });
    await second.getByLabel('Number').fill('555 0102');
    const emergency = dialog.getByRole('group', { name: 'Whom to call in an emergency' });
    await emergency.getByLabel('Name').fill('Grace Park');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await second.getByText('Begin with +', { exact: false }).waitFor();
    await emergency.getByText('or leave all three empty', { exact: false }).waitFor();
    expect(await inaccessible(nora)).toEqual([]);
    await second.getByLabel('Number').fill('+1 202 555 0102');
    await emergency.getByLabel('Who they are').fill('mother');
    await emergency.getByLabel('Number').fill('+1 202 555 0113');
    await dialog.getByLabel('Date of birth').fill('1999-04-17');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await nora.getByRole('link', { name: 'Call Grace Park, +1 202 555 0113' }).waitFor();
    await nora.getByText('Born Apr 17, 1999').waitFor();
    expect(await inaccessible(nora)).toEqual([]);
    await nora.close();
  }, 240_000);

  it('a locked screen sounds and says that an emergency waits, in each tab, and shows nothing of it', async () => {
    await resolveAll();
    const other = await whole.clinic.patient();
    const tess = await signedIn('tess');
    const context = tess.context();
    await context.addInitScript(() => {
      const notes: number[] = [];
      Object.assign(globalThis, { notes });
      const made = AudioContext.prototype.createOscillator;
      AudioContext.prototype.createOscillator = function (this: AudioContext) {
        notes.push(1);
        return made.call(this);
      };
    });
    const tabs = [tess, await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(`${whole.url}/patients/${other.id}`);
      await tab.getByText('live', { exact: true }).waitFor();
    }
    await tess.bringToFront();
    await tess.getByRole('button', { name: 'Lock the screen' }).click();
    for (const tab of tabs) await tab.getByRole('heading', { name: 'Locked' }).waitFor();
    for (const tab of tabs) await tab.waitForFunction(() => document.title === 'Locked – Holdfast');
    await askForHelp(other);
    for (const tab of tabs) {
      await tab.getByRole('alert').getByText('An emergency waits. Unlock to see it.').waitFor();
      expect(await tab.title()).toBe('(!) An emergency waits – Holdfast');
      expect(await tab.locator('link[rel="icon"]').getAttribute('href')).toBe('/holdfast-emergency.svg');
      expect(await tab.evaluate(() => (globalThis as unknown as { notes: number[] }).notes.length)).toBeGreaterThan(0);
      expect(await tab.getByRole('dialog').textContent()).not.toMatch(/Jo|Park|help/i);
      expect(await inaccessible(tab)).toEqual([]);
    }
    await tess.getByLabel('Password', { exact: true }).fill(password);
    await tess.getByRole('button', { name: 'Unlock', exact: true }).click();
    await tess.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'hidden' });
    await tess.waitForFunction(() => !document.title.includes('emergency waits'));
    expect(await tess.locator('link[rel="icon"]').getAttribute('href')).toBe('/holdfast.svg');
    await context.close();
  }, 240_000);

  /** While it lasts, nothing that changes something comes through; what is read does. */
  const serverAway = (page: Page) =>
    page.route('**/api/**', (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
  const focused = (page: Page) =>
    page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent ?? ''}`.trim());

  it('resolving keeps the outcome and the note while the server is away, also after Escape', async () => {
    await resolveAll();
    await askForHelp();
    const nora = await signedIn('nora');
    await nora.getByRole('link', { name: /of your teams/ }).click();
    await nora.locator('[data-alert]').first().click();
    const detail = nora.getByRole('region', { name: 'Alert', exact: true });
    // The countdown is beside what is announced, not in it.
    await detail.getByText(/Next told/).waitFor();
    expect(await detail.getByText(/^in \d/).count()).toBe(1);
    expect((await detail.getByRole('status').allTextContents()).join()).not.toMatch(/\bin \d/);
    await detail.getByRole('button', { name: /^Resolve/ }).click();
    const dialog = nora.getByRole('dialog');
    await dialog.getByText('Reached the patient').click();
    await dialog.getByRole('textbox').fill('She is with her mother.');
    await serverAway(nora);
    await dialog.getByRole('button', { name: /^Resolve/ }).click();
    await dialog.getByRole('alert').waitFor();
    await nora.keyboard.press('Escape');
    expect(await dialog.getByRole('textbox').inputValue()).toBe('She is with her mother.');
    expect(await inaccessible(nora)).toEqual([]);
    await nora.unroute('**/api/**');
    await dialog.getByRole('button', { name: /^Resolve/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await detail.getByText(/^Resolved by nora,/).waitFor();
    await nora.waitForFunction(() => document.activeElement !== document.body);
    await nora.close();
  }, 240_000);

  it('every other dialog keeps what was typed, too, and gives the focus back', async () => {
    const ada = await signedIn('ada');
    const nora = await signedIn('nora');
    const dialogs: [Page, at: string, opens: string, field: string, sends: string][] = [
      [nora, `/patients/${patient.id}`, 'Change', 'What matters to them', 'Save'],
      [nora, `/patients/${patient.id}`, 'Change how to reach them', 'Name', 'Save'],
      [nora, '/patients', 'Register a patient', 'Given name', 'Register a patient'],
      [ada, '/staff', 'Invite somebody', 'Name', 'Send the invitation'],
    ];
    for (const [page, at, opens, field, sends] of dialogs) {
      await page.goto(`${whole.url}${at}`);
      await page.getByRole('button', { name: opens, exact: true }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(field, { exact: true }).fill('Half a thought');
      for (const [label, value] of [
        ['Family name', 'Lopez'],
        ['E-mail', 'max@example.org'],
        ['Who they are to the patient', 'mother'],
      ] as const) {
        const other = dialog.getByLabel(label, { exact: true });
        if (await other.count()) await other.fill(value);
      }
      const number = dialog.getByRole('group', { name: 'Whom to call in an emergency' }).getByLabel('Number');
      if (await number.count()) await number.fill('+1 202 555 0113');
      await serverAway(page);
      await dialog.getByRole('button', { name: sends, exact: true }).click();
      await dialog.getByRole('alert').waitFor();
      await page.keyboard.press('Escape');
      expect([opens, await dialog.getByLabel(field, { exact: true }).inputValue()]).toEqual([opens, 'Half a thought']);
      await page.unroute('**/api/**');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement !== document.body);
      expect(await focused(page)).toMatch(new RegExp(`^BUTTON (${opens}|Change)$`));
    }
    await Promise.all([ada.close(), nora.close()]);
  }, 240_000);

  it('ending a schedule and switching off a link ask once', async () => {
    const other = await whole.clinic.patient();
    const startsOn = new Date(+clock.now() + days(300)).toISOString().slice(0, 10);
    const daily = { recurrence: 'FREQ=DAILY', startsOn, opensAt: '09:00', windowSeconds: 3600 };
    await whole.clinic.schedule(other.id, { ...daily, graceSeconds: 0 });
    const nora = await signedIn('nora');
    for (const [tab, region, act, confirm, empty] of [
      ['check-ins', 'Check-in schedules', 'End', 'End it', 'No check-ins are agreed.'],
      ['access', 'Personal links', 'Switch off', 'Switch it off', /^No link is in use/],
    ] as const) {
      await nora.goto(`${whole.url}/patients/${other.id}?tab=${tab}`);
      const card = nora.getByRole('region', { name: region });
      const dialog = nora.getByRole('dialog');
      await card.getByRole('button', { name: act, exact: true }).click();
      expect(await inaccessible(nora)).toEqual([]);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await card.getByText(empty).count()).toBe(0);
      await card.getByRole('button', { name: act, exact: true }).click();
      await serverAway(nora);
      await dialog.getByRole('button', { name: confirm }).click();
      await dialog.getByRole('alert').waitFor();
      await nora.unroute('**/api/**');
      await dialog.getByRole('button', { name: confirm }).click();
      await card.getByText(empty).waitFor();
    }
    await nora.close();
  }, 240_000);

  it('every page has a title of its own, and quotes say their language', async () => {
    const nora = await signedIn('nora');
    const titles = new Set<string>();
    const pages = ['/inbox', '/patients', `/patients/${patient.id}`, '/rules', '/account', '/teams'];
    for (const at of pages) {
      await nora.goto(`${whole.url}${at}`);
      await nora.waitForFunction(() => / – Holdfast$/.test(document.title));
      titles.add((await nora.title()).replace(/^\(\d+\) /, ''));
      if (at.includes(patient.id)) {
        await nora.locator('blockquote').first().waitFor();
        expect(await nora.locator('blockquote').first().getAttribute('lang')).toBe('en');
      }
    }
    expect([...titles]).toHaveLength(pages.length);
    // Initials: a browser remembers the titles of pages.
    expect([...titles]).toContain('Patient J.P. – Holdfast');
    await nora.close();
    const mine = await open(`/check-in#${patient.token}`, phone);
    await mine.getByRole('heading', { level: 1 }).waitFor();
    await mine.waitForFunction(() => document.title !== 'Holdfast');
    await mine.close();
    const out = await open('/forgot-password');
    await out.waitForFunction(() => document.title === 'Choose a new password – Holdfast');
    await out.close();
  }, 240_000);

  it('a record prints whole, on as many sheets as it needs, none of them blank', async () => {
    const nora = await signedIn('nora');
    await nora.goto(`${whole.url}/patients/${patient.id}`);
    await nora.getByText('Joined the programme').waitFor();
    const sheets = async () =>
      (await nora.pdf({ format: 'A5' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    await nora.emulateMedia({ media: 'print' });
    const cut = await nora.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main, main *, body > *, #root > *')]
        .filter((each) => /auto|scroll|hidden/.test(getComputedStyle(each).overflowY))
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 4 && clientHeight > 40)
        .map(({ className }) => className),
    );
    expect(cut).toEqual([]);
    const { height, page } = await nora.evaluate(() => ({
      height: document.getElementById('main')!.scrollHeight,
      page: document.documentElement.scrollHeight,
    }));
    expect(page).toBeGreaterThanOrEqual(height);
    expect(await nora.getByRole('navigation').isVisible()).toBe(false);
    expect(await sheets()).toBeGreaterThan(1);
    await nora.close();
  }, 240_000);

  it('a point of the trends names a day, and no number that is none', async () => {
    for (const ahead of [hours(1), hours(3)])
      await whole.clinic.askOnce(patient.id, new Date(+clock.now() + ahead), 3_600);
    await whole.world.forward(hours(1) + 60_000);
    const mine = whole.phone(patient);
    const { current } = (await mine.send('GET', '/api/my/check-ins')).body;
    await mine.send('POST', `/api/check-ins/${current.id}/answers`, { answers: { mood: 6 }, finished: true });
    await whole.world.forward(hours(4));
    const nora = await signedIn('nora');
    await nora.goto(`${whole.url}/patients/${patient.id}`);
    const chart = nora.locator('[data-chart]').first();
    await chart.waitFor();
    await chart.scrollIntoViewIfNeeded();
    const box = (await chart.boundingBox())!;
    for (let x = 0.1; x < 0.95; x += 0.1) await nora.mouse.move(box.x + box.width * x, box.y + box.height / 2);
    const tooltip = nora.locator('[data-chart-point]');
    await tooltip
      .getByText(/missed|mood|urge/i)
      .first()
      .waitFor();
    expect(await tooltip.textContent()).not.toMatch(/\d{6}/);
    await nora.close();
  }, 240_000);
});
