import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RouteAnswer, routes } from '#contracts';
import { freePort } from '#installation';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, desktop, openBrowser, openPage, phone } from './support/browser.js';
import { freshBuild, root } from './support/build.js';
import { NodeProcess } from './support/node-process.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** The main job as a person sees it: the process that `npm start` runs, its demo clinic, and a real browser. */
whereChromiumIs('in a browser', () => {
  let home: string;
  let holdfast: NodeProcess;
  let browser: Browser;
  let accounts: RouteAnswer<typeof routes.listDemoAccounts>;
  let inbox: Page;
  let otherTab: Page;
  const troubles: string[] = [];

  const open = async (viewport: { width: number; height: number }, url: string, scheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
    const opened = await openPage(context);
    opened.page.on('close', () => troubles.push(...opened.troubles));
    await opened.page.goto(url);
    return opened.page;
  };

  const signIn = async (name: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await open(desktop, holdfast.url, scheme);
    await page.getByRole('button', { name }).click();
    await page.waitForURL(/\/(?!sign-in)[^/]+$/);
    await page.getByText('live', { exact: true }).waitFor();
    return page;
  };

  const phoneOf = (patient: string, asked: Page | null = null) => {
    const { link } = accounts.patients.find(({ name }) => name === patient)!;
    const url = link.replace(/^http:\/\/[^/]+/, holdfast.url);
    return asked ? asked.goto(url).then(() => asked) : open(phone, url);
  };

  const sayNotSafe = async (patient: string): Promise<number> => {
    const authorization = `Bearer ${accounts.patients.find(({ name }) => name === patient)!.link.split('#')[1]}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const mine = (await (await fetch(`${holdfast.url}/api/my/check-ins`, { headers })).json()) as RouteAnswer<
      typeof routes.readMyCheckIns
    >;
    const body = JSON.stringify({ answers: { feelsSafe: 'no' }, finished: false });
    const url = `${holdfast.url}/api/check-ins/${mine.current!.id}/answers`;
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };

  beforeAll(async () => {
    await freshBuild();
    home = mkdtempSync(path.join(tmpdir(), 'holdfast-home-'));
    chmodSync(home, 0o755);
    holdfast = new NodeProcess(path.join(root, 'dist/apps/standalone/src/main.js'), await freePort(), {
      HOLDFAST_HOME: path.join(home, 'data'),
      REDIS_URL: process.env.REDIS_URL,
    });
    await holdfast.untilReady();
    accounts = (await (await fetch(`${holdfast.url}/api/demo-accounts`)).json()) as typeof accounts;
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await holdfast?.end();
    rmSync(home, { recursive: true, force: true });
    expect(troubles).toEqual([]);
  }, 30_000);

  it('shows a sign-in page that everybody can use', async () => {
    const page = await open(phone, holdfast.url, 'dark');
    await page.getByRole('button', { name: 'Nora Quinn' }).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.getByLabel('E-mail').fill('nora@riverside.example');
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.close();
  });

  it('brings a missed check-in live within a minute of opening the inbox, without a reload', async () => {
    inbox = await signIn('Nora Quinn');
    otherTab = await inbox.context().newPage();
    await otherTab.goto(`${holdfast.url}/inbox`);
    await inbox.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    await inbox.locator('[data-alert]', { hasText: 'Two check-ins missed' }).first().waitFor({ timeout: 60_000 });
    await otherTab.locator('[data-alert]', { hasText: 'Two check-ins missed' }).first().waitFor();
    expect(await inbox.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
  }, 240_000);

  it('says why it came, what matters to the patient, and who is next', async () => {
    await inbox.locator('[data-alert]', { hasText: 'Two check-ins missed' }).first().click();
    const detail = inbox.getByRole('region', { name: 'Alert' });
    await detail.getByText('sister’s wedding').waitFor();
    await detail.getByText('therapist · Tess Adler').or(detail.getByText('Tess Adler').first()).first().waitFor();
    expect(await detail.getByText(/· missed/).count()).toBeGreaterThanOrEqual(2);
    expect(await inaccessible(inbox)).toEqual([]);
  }, 30_000);

  it('shows an acknowledgement in the other tab at once', async () => {
    await inbox.getByRole('button', { name: /^Acknowledge/ }).click();
    await otherTab.getByText('yours').first().waitFor();
  }, 30_000);

  it('fills the gap after it was offline', async () => {
    const context = inbox.context();
    await context.setOffline(true);
    await inbox.getByText(/offline since/).waitFor({ timeout: 30_000 });
    expect(await sayNotSafe('Robin Hale')).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await inbox.locator('[data-alert]', { hasText: 'Robin Hale' }).count()).toBe(0);
    await context.setOffline(false);
    // It waits for who is on call; whoever is on the team hears of it.
    await inbox.getByRole('link', { name: /emergenc.* of your teams/ }).click({ timeout: 30_000 });
    await inbox.locator('[data-alert]', { hasText: 'Robin Hale' }).first().waitFor({ timeout: 30_000 });
    await inbox.getByText('live', { exact: true }).waitFor();
  }, 240_000);

  it('resolves with an outcome and a note, and the timeline shows all of it', async () => {
    await inbox.goto(`${holdfast.url}/inbox`);
    await inbox.locator('[data-alert]', { hasText: 'Two check-ins missed' }).first().click();
    await inbox
      .getByRole('button', { name: /^Resolve/ })
      .first()
      .click();
    const dialog = inbox.getByRole('dialog');
    await dialog.getByText('Reached the patient').click();
    await dialog.getByRole('textbox').fill('Jo is well; the phone was off.');
    expect(await inaccessible(inbox)).toEqual([]);
    await dialog.getByRole('button', { name: /^Resolve/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await inbox.goto(`${holdfast.url}/patients`);
    expect(await inaccessible(inbox)).toEqual([]);
    await inbox
      .getByRole('link', { name: /Jo Park/ })
      .first()
      .click();
    await inbox.getByText('Jo is well; the phone was off.').waitFor();
    expect(await inaccessible(inbox)).toEqual([]);
    await inbox.goto(`${holdfast.url}/rules`);
    await inbox.getByRole('heading', { level: 1 }).waitFor();
    expect(await inaccessible(inbox)).toEqual([]);
  }, 240_000);

  it('lets a patient answer on a phone, one question a screen, with help one tap away', async () => {
    const mine = await phoneOf('Tomas Reyes');
    await mine
      .getByRole('button', { name: 'English' })
      .or(mine.getByRole('button', { name: 'Español' }))
      .first()
      .waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    const english = mine.getByRole('button', { name: 'English' });
    if (await english.count()) await english.click();
    await mine.getByRole('button', { name: /need help now/i }).click();
    await mine.getByText('988').first().waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    await mine.goBack().catch(() => {});
    await mine.close();
  }, 240_000);

  it('empties what a patient closes on the screen of whoever looks at it, at once', async () => {
    const tess = await signIn('Tess Adler');
    await tess.goto(`${holdfast.url}/patients`);
    await tess
      .getByRole('link', { name: /Jo Park/ })
      .first()
      .click();
    await tess.getByText('Mood', { exact: true }).first().waitFor();
    const mine = await phoneOf('Jo Park');
    await mine.getByRole('button', { name: 'Who can see what' }).click();
    await mine.locator('summary', { hasText: 'Tess Adler' }).click();
    expect(await inaccessible(mine)).toEqual([]);
    const feelings = mine.locator('details', { hasText: 'Tess Adler' }).getByRole('switch', { name: 'Feelings' });
    const told = mine.waitForResponse((response) => response.url().endsWith('/api/my/consents'));
    await Promise.all([told, feelings.click()]);
    const closed = tess.getByText('Mood', { exact: true }).first();
    await Promise.all([closed.waitFor({ state: 'detached' }), tess.getByText(/^Not open to you: Feelings/).waitFor()]);
    expect(await inaccessible(tess)).toEqual([]);
    await Promise.all([tess.close(), mine.close()]);
  }, 240_000);

  it('registers a patient, agrees on check-ins, and leads from the record to a move', async () => {
    const nora = await signIn('Nora Quinn', 'dark');
    await nora.getByRole('link', { name: 'Patients' }).click();
    await nora.getByRole('button', { name: 'Register a patient' }).click();
    const dialog = nora.getByRole('dialog');
    await dialog.getByLabel('Given name').fill('Ana');
    await dialog.getByLabel('Family name').fill('Lopez');
    await dialog.getByLabel('What matters to them').fill('Dancing again.');
    expect(await inaccessible(nora)).toEqual([]);
    await dialog.getByRole('button', { name: 'Register a patient' }).click();
    await nora.getByRole('link', { name: /Ana Lopez/ }).click();
    await nora.getByText('“Dancing again.”').waitFor();
    await nora.getByRole('link', { name: 'Check-ins', exact: true }).click();
    await nora.getByRole('button', { name: 'Agree on a schedule' }).click();
    expect(await inaccessible(nora)).toEqual([]);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await nora.getByText(/^Every Mon/).waitFor();
    await nora.getByRole('button', { name: 'Change', exact: true }).click();
    await dialog.getByRole('link', { name: 'Propose a move to another level' }).waitFor();
    await dialog.getByText('amber', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await nora.close();
  }, 240_000);

  it('opens a record in an emergency, tells the patient, and lets the privacy officer review it', async () => {
    const ines = await signIn('Ines Falk');
    await ines.goto(`${holdfast.url}/patients`);
    await ines.getByRole('button', { name: 'Emergency access' }).click();
    await ines.getByLabel('Given name').fill('Mateo');
    await ines.getByLabel('Family name').fill('Alvarez');
    await ines.getByLabel('Why is it needed now?').fill('He fainted in the waiting room.');
    expect(await inaccessible(ines)).toEqual([]);
    await ines.getByRole('button', { name: 'Open for 60 minutes' }).click();
    await ines.getByText('Emergency access until').waitFor();
    const mine = await phoneOf('Mateo Alvarez');
    await mine.getByText(/Ines Falk/).waitFor();
    const omar = await signIn('Omar Reyes');
    await omar.getByRole('link', { name: 'Privacy', exact: true }).click();
    await omar.getByLabel('What did you find?').fill('A fainting fit.');
    expect(await inaccessible(omar)).toEqual([]);
    await omar.getByRole('button', { name: 'It was justified' }).click();
    await omar.getByText('0 to review').waitFor();
    await ines.getByRole('button', { name: 'Close it now' }).click();
    await ines.getByText('no such patient', { exact: false }).first().waitFor();
    await Promise.all([ines.close(), mine.close(), omar.close()]);
  }, 240_000);

  it('says kindly that a link is not valid, and still shows the crisis numbers', async () => {
    const lost = await open(phone, `${holdfast.url}/check-in#${'x'.repeat(43)}`);
    await lost.getByText('Your team can send you a new one', { exact: false }).waitFor();
    expect(await inaccessible(lost)).toEqual([]);
    await lost.getByRole('button', { name: /need help now/i }).click();
    await lost.getByText('988').first().waitFor();
    await lost.close();
  }, 30_000);
});
