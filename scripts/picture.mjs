import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signedIn, withDemoClinic } from './lib/demo-clinic.mjs';
import { root } from './lib/run.mjs';

/** Draws the picture of the README: a patient who says that they are not safe, and the inbox of whoever is told of it. */
const folder = join(root, 'docs/images');
// Where this patient lives, so that both say the same time.
const timezoneId = 'America/Los_Angeles';
mkdirSync(folder, { recursive: true });

await withDemoClinic(async (clinic) => {
  const { base, browser, patients } = clinic;
  const linkOf = (whom) => patients.find(({ name }) => name === whom).link;

  const staff = await signedIn(clinic, 'Paul Mensah', { viewport: { width: 1280, height: 844 }, timezoneId });
  const inbox = await staff.newPage();
  await inbox.goto(`${base}/inbox`);

  const patient = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en', timezoneId });
  const phone = await patient.newPage();
  await sayNotSafe(linkOf('Robin Hale'));
  await phone.goto(linkOf('Robin Hale'));
  await phone.locator('.heard li').first().waitFor({ timeout: 60_000 });

  await inbox.locator('[data-alert]', { hasText: 'Robin Hale' }).first().click({ timeout: 90_000 });
  await inbox.locator('#alert-title').waitFor();
  await inbox.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await pause(1_000);
  const [left, right] = [await phone.screenshot(), await inbox.screenshot()];

  const sheet = await browser.newPage({ viewport: { width: 1770, height: 908 } });
  const drawn = (picture) =>
    `<img style="height:844px;border:1px solid #e4dccb;border-radius:14px" src="data:image/png;base64,${picture.toString('base64')}">`;
  await sheet.setContent(
    `<body style="margin:0;padding:32px;display:flex;gap:32px;background:#f4eee2">${drawn(left)}${drawn(right)}</body>`,
  );
  await sheet.screenshot({ path: join(folder, 'phone-and-inbox.png') });

  /** What the phone would send once “no” is chosen. */
  async function sayNotSafe(link) {
    const headers = { authorization: `Bearer ${link.split('#')[1]}`, 'content-type': 'application/json' };
    const { current } = await (await fetch(`${base}/api/my/check-ins`, { headers })).json();
    const body = JSON.stringify({ answers: { feelsSafe: 'no' }, finished: false });
    await fetch(`${base}/api/check-ins/${current.id}/answers`, { method: 'POST', headers, body });
  }
});
