import { CommandBus } from '@nestjs/cqrs';
import type { Browser, Page } from 'playwright-core';
import { ContactContent } from '#contracts';
import { SaveContactDetails } from '#people';
import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, desktop, openBrowser, openPage, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { type ClinicPatient, password } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** What somebody does who has to act on an alert, as a person sees it. */
whereChromiumIs('acting on an alert, in a browser', () => {
  // The pages go by the clock of the machine, so the server begins at the same moment.
  const clock = new FakeClock(new Date());
  let whole: LiveWorld;
  let browser: Browser;
  let patient: ClinicPatient;
  const troubles: string[] = [];

  const open = async (at: string, viewport = desktop): Promise<Page> => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en' });
    const opened = await openPage(context);
    opened.page.on('close', () => troubles.push(...opened.troubles));
    await opened.page.goto(`${whole.url}${at}`);
    return opened.page;
  };
  const signedIn = async (name: string, viewport = desktop): Promise<Page> => {
    const page = await open('/sign-in', viewport);
    await page.getByLabel('E-mail', { exact: true }).fill(whole.clinic.email(name));
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/inbox');
    await page.getByText('live', { exact: true }).waitFor();
    return page;
  };
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
    browser = await openBrowser();
    patient = await whole.clinic.patient();
    const contact = ContactContent.parse({
      phones: [
        { label: 'mobile', number: '+1 202 555 0101', safeToLeaveMessage: 'yes' },
        { label: 'shared', number: '+1 202 555 0106', safeToLeaveMessage: 'no' },
      ],
      preferred: 'text',
    });
    const commands = whole.world.app.get(CommandBus);
    await commands.execute(new SaveContactDetails(whole.clinic.system, patient.id, 1, contact));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await whole?.world.stop();
    expect(troubles).toEqual([]);
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
  }, 90_000);

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
  }, 60_000);

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
    await tess.getByRole('button', { name: /Account of/ }).click();
    await tess.getByRole('menuitem', { name: 'Lock the screen' }).click();
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
  }, 60_000);
});
