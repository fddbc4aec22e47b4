import { Queue } from 'bullmq';
import type { Browser, Page } from 'playwright-core';
import { chooseQueueBackend } from '#backbone';
import { queues } from '#contracts';
import { parseConfiguration } from '#kernel';
import { seconds } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, desktop, openBrowser, openPage, phone } from './support/browser.js';
import { Fleet } from './support/fleet.js';
import { password } from './support/small-clinic.js';
import { until } from './support/until.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** Of the product's own processes: the board is loaded by them, and served under a policy of its own. */
whereChromiumIs('the system page in a browser', () => {
  let fleet: Fleet;
  let browser: Browser;
  const troubles: string[] = [];

  beforeAll(async () => {
    fleet = await Fleet.start(['api', 'worker']);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await fleet?.stop();
    expect(troubles).toEqual([]);
  }, 30_000);

  const open = async (name: 'ada' | 'nora', viewport = desktop, scheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce', locale: 'en' });
    const opened = await openPage(context);
    opened.page.on('close', () => troubles.push(...opened.troubles));
    await opened.page.goto(`${fleet.processes.api.url.replace('127.0.0.1', 'localhost')}/sign-in`);
    await opened.page.getByLabel('E-mail', { exact: true }).fill(fleet.clinic.email(name));
    await opened.page.getByLabel('Password', { exact: true }).fill(password);
    await opened.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await opened.page.waitForURL('**/inbox');
    return opened.page;
  };
  const to = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : null;

  it('says that all is well, then within seconds what was given up, and has it tried again', async () => {
    const page = await open('ada');
    await to(page, '/system');
    await page.getByRole('heading', { name: /All is well/ }).waitFor();
    await page.getByText('Nothing. Whatever failed was done').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'system-well');
    await to(page, '/inbox');

    const patients = await fleet.patientsWithAStrongUrge(2);
    await fleet.admin.query(`create function spoil() returns trigger language plpgsql as $$ begin new.version := 0; return new; end $$;
      create trigger spoil before insert on domain_event for each row when (new.type = 'check-in.answered') execute function spoil()`);
    const since = Date.now();
    for (const patient of patients) await fleet.reportStrongUrge(patient);
    await page.getByText('pieces of work were given up').waitFor({ timeout: seconds(20) });
    expect(Date.now() - since).toBeLessThan(seconds(15));
    await page.getByRole('link', { name: 'Look at System' }).click();
    await page.getByText('EVENT_DATA_INVALID').first().waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'system-failed');
    await fleet.admin.query(
      `drop trigger spoil on domain_event; update domain_event set version = 1 where version = 0`,
    );
    for (const subscriber of ['alerts.note-return', 'escalation.evaluate-rules']) {
      await page.getByRole('button', { name: `Try all 2 again: ${subscriber}` }).click();
      await page.getByText('are being tried again').first().waitFor();
    }
    await until('the alerts', async () => (await fleet.count('select count(*) from alert')) === 2);
    await page.close();
  }, 240_000);

  it('says what is wrong, since when, and leads to the runbook', async () => {
    const [patient] = await fleet.patientsAskedNow(1);
    const backend = chooseQueueBackend(parseConfiguration(fleet.settings));
    const queue = new Queue(queues.events, backend.options('send'), backend.factory as never);
    await queue.pause();
    await fleet.reportStrongUrge(patient!);
    const page = await open('ada', phone, 'dark');
    await to(page, '/system');
    await page
      .getByText('Jobs wait and no worker takes them.')
      .first()
      .waitFor({ timeout: seconds(35) });
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'system-wrong-phone-dark');
    const wide = await open('ada', desktop, 'dark');
    await to(wide, '/system');
    await wide.getByText('Jobs wait and no worker takes them.').first().waitFor();
    await picture(wide, 'system-wrong-dark');
    await wide.close();
    await page.getByRole('link', { name: /What to do.*Jobs wait/ }).click();
    await page.getByRole('heading', { name: 'QUEUE_STALLED' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('QUEUE_STALLED');
    expect(await inaccessible(page)).toEqual([]);
    await picture(page, 'runbook-phone-dark');
    await queue.resume();
    await queue.close();
    await to(page, '/system');
    await page.getByRole('heading', { name: /All is well/ }).waitFor({ timeout: seconds(30) });
    await picture(page, 'system-well-phone-dark');
    await page.close();
  }, 240_000);

  it('opens the queues to admins of the one organisation, on its own policy, and to nobody else', async () => {
    const page = await open('ada');
    await to(page, '/api/queue-board/');
    await page.getByText('holdfast-events').first().waitFor();
    await picture(page, 'queue-board');
    const { url } = fleet.processes.api;
    const ask = async (cookie: string | null, method = 'GET', path = '/api/queue-board/', more = {}) => {
      const headers = { ...(cookie && { cookie }), ...more };
      const answer = await fetch(`${url}${path}`, { method, headers });
      await answer.arrayBuffer();
      return answer;
    };
    const ada = await fleet.signIn('ada');
    const seen = await ask(ada);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:/);
    expect((await ask(null)).status).toBe(401);
    const nora = await fleet.signIn('nora');
    for (const path of ['/', '/api/queues', '/static/js/main.js']) {
      expect((await ask(nora, 'GET', `/api/queue-board${path}`)).status).toBe(403);
    }
    const pause = '/api/queue-board/api/queues/holdfast-events/pause';
    expect((await ask(ada, 'PUT', pause, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask(nora, 'PUT', pause)).status).toBe(403);
    expect((await ask(ada, 'PUT', pause)).status).toBe(200);
    expect((await ask(ada, 'PUT', pause.replace('pause', 'resume'))).status).toBe(200);
    const noted = `select count(*) from audit_entry where action = 'useQueueBoard' and actor = $1`;
    expect(await fleet.count(noted, [`staff:${fleet.clinic.staffIds.ada}`])).toBe(2);
    await fleet.admin.query(
      `insert into organisation (organisation_id, name, business_hours) values (gen_random_uuid(), 'Another', '{}')`,
    );
    expect((await ask(ada)).status).toBe(404);
    // Its notices want a style element of their own, which the policy refuses: they are shown without.
    page.removeAllListeners('close');
    await page.close();
  }, 240_000);
});
