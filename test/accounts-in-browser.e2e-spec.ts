import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OfferSetUp } from '#identity';
import { FakeClock, minutes, seconds } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, desktop, openBrowser, openPage, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Mailbox } from './support/mailbox.js';
import { client, OwnProvider } from './support/own-provider.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;
const password = 'otter lantern gravel 41';
const email = 'max@example.org';

/** From the link that the first start prints to a day at work, as a person sees it. */
whereChromiumIs('accounts in a browser', () => {
  const mailbox = new Mailbox();
  // The pages go by the clock of the machine, so the server begins at the same moment.
  const clock = new FakeClock(new Date());
  let whole: LiveWorld;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let app: TOTP;
  let recoveryCode: string;
  const troubles: string[] = [];

  const open = async (at: string, viewport = desktop, scheme: 'light' | 'dark' = 'light') => {
    const fresh = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce', locale: 'en' });
    const opened = await openPage(fresh);
    opened.page.on('close', () => troubles.push(...opened.troubles));
    await opened.page.goto(`${whole.url}${at}`);
    return opened.page;
  };
  const fill = (on: Page, label: string, text: string) => on.getByLabel(label, { exact: true }).fill(text);
  const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).click();
  const signIn = async (on: Page, given = password) => {
    await fill(on, 'E-mail', email);
    await fill(on, 'Password', given);
    await press(on, 'Sign in');
  };
  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : null;

  beforeAll(async () => {
    await Promise.all([freshBuild(), mailbox.open()]);
    whole = await WholeWorld.live({ empty: true, environment: mailbox.settings, clock });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await whole?.world.stop();
    await mailbox.close();
    expect(troubles).toEqual([]);
  }, 30_000);

  it('sets up the organisation and its first admin', async () => {
    const link = (await whole.world.app.get(OfferSetUp).link())!;
    page = await open(new URL(link).pathname + new URL(link).hash);
    context = page.context();
    await fill(page, 'Organisation', 'Riverside');
    await fill(page, 'Your name', 'Maxine Holt');
    await fill(page, 'E-mail', email);
    await fill(page, 'New password', 'riverside-2026');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByText('would be guessed soon').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'set-up');
    await fill(page, 'New password', password);
    await press(page, 'Begin');
    await page.getByText('Your organisation is ready').waitFor();
    await fill(page, 'Password', password);
    await press(page, 'Sign in');
    await page.waitForURL('**/inbox');
    const used = await open(new URL(link).pathname + new URL(link).hash, phone, 'dark');
    await used.getByText('This link was used already.').waitFor();
    expect(await inaccessible(used)).toEqual([]);
    await used.close();
  }, 240_000);

  it('begins a team, invites somebody, and the mail opens an account', async () => {
    await page.goto(`${whole.url}/teams`);
    await fill(page, 'Name of a new team', 'Harbour');
    await press(page, 'Create the team');
    await page.getByRole('heading', { name: /Harbour/ }).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.goto(`${whole.url}/staff`);
    await press(page, 'Invite somebody');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Jon Diaz');
    await dialog.getByLabel('E-mail', { exact: true }).fill('jon@example.org');
    expect(await inaccessible(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('jon@example.org').waitFor();
    await whole.world.settle();
    const guest = await open(`/invitation#${mailbox.tokenTo('jon@example.org')}`, phone);
    await guest.getByRole('heading', { name: 'Welcome to Riverside' }).waitFor();
    expect(await inaccessible(guest)).toEqual([]);
    await picture(guest, 'invitation');
    await fill(guest, 'New password', 'marble anchor willow 7');
    await press(guest, 'Join');
    await guest.getByText('Your account is ready').waitFor();
    await guest.close();
    await page.reload();
    await page.getByRole('button', { name: 'Change Jon Diaz' }).click();
    await page.getByRole('dialog').getByText('jon@example.org').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'staff');
  }, 240_000);

  it('locks when nobody is there, and opens again on the same page with what was being typed', async () => {
    const idle = await context.newPage();
    await idle.clock.install();
    await idle.goto(`${whole.url}/teams`);
    await fill(idle, 'Name of a new team', 'half a thou');
    await idle.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    await idle.clock.fastForward(minutes(16));
    await idle.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await inaccessible(idle)).toEqual([]);
    await picture(idle, 'locked');
    const behind = await context.request.get(`${whole.url}/api/staff`);
    expect([behind.status(), (await behind.json()).code]).toEqual([401, 'SESSION.LOCKED']);
    await fill(idle, 'Password', 'not this one');
    await press(idle, 'Unlock');
    await idle.getByText('That is not your password.').waitFor();
    await fill(idle, 'Password', password);
    await press(idle, 'Unlock');
    await idle.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'hidden' });
    expect(await idle.getByLabel('Name of a new team').inputValue()).toBe('half a thou');
    expect(await idle.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
    await idle.getByText('live', { exact: true }).waitFor();
    await idle.close();
  }, 240_000);

  it('turns on codes from an app, and asks for one from then on', async () => {
    await page.goto(`${whole.url}/account`);
    await press(page, 'Turn on');
    await page.getByLabel('Your current password').last().fill(password);
    await press(page, 'Continue');
    const secret = (await page.getByRole('dialog').locator('code').textContent())!.replaceAll(' ', '');
    app = new TOTP({ secret });
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'code-app');
    await fill(page, 'Code', app.generate({ timestamp: +clock.now() }));
    await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click();
    recoveryCode = (await page.getByRole('dialog').getByRole('listitem').first().textContent())!;
    expect(await inaccessible(page)).toEqual([]);
    await press(page, 'I have kept them');
    await page.getByText('10 left').waitFor();

    const second = await open('/sign-in', phone, 'dark');
    await signIn(second);
    await second.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await inaccessible(second)).toEqual([]);
    await picture(second, 'second-step');
    await fill(second, 'Code', app.generate({ timestamp: +clock.now() }));
    await press(second, 'Continue');
    await second.getByText('This code was used already').waitFor();
    await fill(second, 'Code', recoveryCode);
    await press(second, 'Continue');
    await second.waitForURL('**/inbox');

    // Ended from the other screen, this one is at the sign-in page within moments.
    await page.reload();
    await press(page, 'Sign out there');
    await second.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await second.close();
  }, 240_000);

  it('keeps a passkey that signs in alone, and unlocks', async () => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await press(page, 'Add a passkey');
    await page.getByLabel('Your current password').last().fill(password);
    await press(page, 'Continue');
    await page.getByText(/^Passkey: /).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'account');
    await press(page, 'Lock the screen');
    await press(page, 'Use a passkey');
    await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'hidden' });
    await press(page, 'Sign out');
    await press(page, 'Use a passkey');
    await page.waitForURL('**/inbox');
    const { rows } = await whole.world.admin.query(
      'select methods from auth.staff_session order by started_at desc, id desc limit 1',
    );
    expect(rows[0].methods).toEqual(['passkey']);
    // The answer to one question is no answer to another.
    const question = await (
      await context.request.post(`${whole.url}/api/sign-in/passkey-question`, { data: {} })
    ).json();
    const forged = { challengeId: question.challengeId, response: { id: 'x', type: 'public-key', response: {} } };
    const refused = await context.request.post(`${whole.url}/api/sign-in/passkey`, { data: forged });
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'PASSKEY.REFUSED']);
  }, 240_000);

  it('says when screens lock, and sends a new password to whoever forgot it', async () => {
    await page.goto(`${whole.url}/settings`);
    await page.getByLabel('Lock an unattended screen after').fill('10');
    await page.getByRole('region', { name: 'Screens and sessions' }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    clock.forward(seconds(60));
    const lost = await open('/forgot-password', phone);
    await fill(lost, 'E-mail', email);
    await press(lost, 'Send the link');
    await lost.getByText('a mail is on its way').waitFor();
    expect(await inaccessible(lost)).toEqual([]);
    await whole.world.settle();
    await lost.goto(`${whole.url}/password-reset#${mailbox.tokenTo(email)}`);
    await lost.getByText(`For ${email}`, { exact: false }).waitFor();
    expect(await inaccessible(lost)).toEqual([]);
    await fill(lost, 'New password', 'velvet harbour comet 12');
    await press(lost, 'Save the password');
    await lost.getByText('Your new password is saved').waitFor();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await signIn(lost, 'velvet harbour comet 12');
    await lost.getByRole('heading', { name: 'One more step' }).waitFor();
    await lost.close();
  }, 240_000);

  it('signs in by way of the organisation’s own provider', async () => {
    const provider = await OwnProvider.start(`${whole.url}/single-sign-on`);
    provider.person = { sub: 'jon', email: 'jon@example.org' };
    try {
      const admin = await open('/sign-in', phone);
      await signIn(admin, 'velvet harbour comet 12');
      await fill(admin, 'Code', app.generate({ timestamp: +clock.now() }));
      await press(admin, 'Continue');
      await admin.waitForURL('**/inbox');
      await admin.goto(`${whole.url}/settings`);
      await fill(admin, 'Issuer', provider.issuer);
      await fill(admin, 'Client ID', client.id);
      await fill(admin, 'Client secret', client.secret);
      await fill(admin, 'Domain of the e-mail addresses', 'example.org');
      await admin.getByRole('region', { name: 'Single sign-on' }).getByRole('button', { name: 'Save' }).click();
      await admin.getByText('Saved.').waitFor();
      expect(await inaccessible(admin)).toEqual([]);
      await picture(admin, 'settings');
      await admin.close();
      const jon = await open('/sign-in', desktop, 'dark');
      await fill(jon, 'E-mail', 'jon@example.org');
      await picture(jon, 'sign-in');
      await press(jon, 'Sign in with your organisation');
      await jon.waitForURL('**/inbox');
      await jon.goto(`${whole.url}/single-sign-on?code=x&state=y`);
      await jon.getByText('did not begin in this browser').waitFor();
      expect(await inaccessible(jon)).toEqual([]);
      await jon.close();
    } finally {
      await provider.stop();
    }
  }, 240_000);
});
