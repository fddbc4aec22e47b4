import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signedIn, withDemoClinic } from './lib/demo-clinic.mjs';

/**
 * Every page of every app as a picture, to be looked at: `node scripts/pictures.mjs FOLDER [WORD…]`. At both widths; light in
 * English and dark in Spanish, so that one look sees all four. Pages are found from the navigation, tabs and links from
 * the pages. Each WORD leaves out what has it not in its name: `nora`, `outside`, `phone-dark-es`.
 */
const [folder = 'pictures', ...words] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const looks = [
  { name: 'wide-light-en', viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en' },
  { name: 'wide-dark-es', viewport: { width: 1440, height: 900 }, colorScheme: 'dark', locale: 'es' },
  { name: 'phone-light-en', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'en' },
  { name: 'phone-dark-es', viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'es' },
].map((look) => ({ ...look, reducedMotion: 'reduce' }));
/** Who sees other pages than the one before. */
const people = ['Nora Quinn', 'Ines Falk', 'Ada Brandt', 'Omar Reyes'];
const firstName = (name) => name.split(' ')[0].toLowerCase();
/** Of these, those that a word names; all, where no word is about them. */
const chosen = (all, nameOf) => {
  const asked = words.filter((word) => all.some((each) => nameOf(each).includes(word)));
  return all.filter((each) => asked.every((word) => nameOf(each).includes(word)));
};
const beforeSignIn = ['sign-in', 'forgot-password', 'set-up', 'invitation', 'password-reset'];

await withDemoClinic(async (clinic) => {
  const { base, browser, patients } = clinic;
  for (const { name: look, ...options } of chosen(looks, ({ name }) => name)) {
    const locale = options.locale;
    // By hand as in the app: what an account says of its language does not win over what was chosen.
    const inLanguage = async (context) => {
      await context.addInitScript((chosen) => localStorage.setItem('holdfast.language', chosen), locale);
      return context;
    };
    const take = async (page, name) => {
      const file = `${name}.${look}.png`;
      if (!words.every((word) => file.includes(word))) return;
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await page
        .locator('[aria-busy=true]')
        .first()
        .waitFor({ state: 'detached', timeout: 10_000 })
        .catch(() => undefined);
      await pause(300);
      const main = page.locator('#main');
      // What scrolls within the page is drawn whole.
      if (await main.count()) {
        const tall = await main.evaluate((node) => Math.max(node.scrollHeight, innerHeight));
        await page.setViewportSize({ width: options.viewport.width, height: Math.min(tall + 140, 4_000) });
      }
      await page.screenshot({ path: join(folder, file), fullPage: true });
      await page.setViewportSize(options.viewport);
      console.log(file);
    };

    const anybody = await inLanguage(await browser.newContext(options));
    const outside = await anybody.newPage();
    for (const path of beforeSignIn) {
      await outside.goto(`${base}/${path}`);
      await take(outside, `outside-${path}`);
    }
    await anybody.close();

    for (const name of chosen(people, firstName)) {
      const who = firstName(name);
      const context = await inLanguage(await signedIn(clinic, name, options));
      const page = await context.newPage();
      await page.goto(base);
      await page.getByRole('navigation').first().waitFor();
      const more = page.locator('button[aria-haspopup=dialog]');
      if (await more.count()) {
        await more.click();
        await take(page, `${who}-more`);
      }
      const paths = new Set(
        await page.getByRole('link').evaluateAll((links) => links.map((link) => new URL(link.href).pathname)),
      );
      for (const path of [...paths, '/account'].filter((path, i, all) => all.indexOf(path) === i)) {
        await page.goto(base + path);
        await page.getByRole('heading').first().waitFor({ state: 'attached' });
        await take(page, `${who}${path.replaceAll('/', '-')}`);
      }
      await page.goto(`${base}/inbox`);
      const alert = page.locator('[data-alert]').first();
      if (
        await alert.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        )
      ) {
        await alert.click();
        await take(page, `${who}-alert`);
      }
      await page.goto(`${base}/patients`);
      const patient = page.locator('#main a[href*="/patients/"]').first();
      if (
        await patient.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        )
      ) {
        await patient.click();
        const tabs = page.locator('nav a[href*="tab="]');
        await tabs.first().waitFor();
        for (let i = 0; i < (await tabs.count()); i++) {
          await tabs.nth(i).click();
          await take(page, `${who}-patient-${i}`);
        }
      }
      await context.close();
    }

    const phone = await inLanguage(await browser.newContext(options));
    const page = await phone.newPage();
    await page.goto(patients[0].link);
    await page.getByRole('heading').first().waitFor();
    await take(page, 'phone-home');
    await page.locator('button.help').click();
    await take(page, 'phone-help');
    await phone.close();
  }
});
