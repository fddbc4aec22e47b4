import type { Page } from 'playwright-core';
import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Handoff } from './support/handoffs.js';
import { Screens } from './support/screens.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

whereChromiumIs('a move on the phone of whoever moves', () => {
  let whole: LiveWorld;
  let screens: Screens;
  let nora: Caller;
  let meadow: string;

  beforeAll(async () => {
    await freshBuild();
    // The pages go by the clock of the machine.
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()) });
    await whole.clinic.addStaff('rita', ['clinician']);
    meadow = await whole.clinic.careTeam('Meadow', [
      ['therapist', 'rita' as never],
      ['coordinator', 'nora'],
    ]);
    nora = await whole.staff('nora');
    const number = { label: 'day', number: '+1 202 555 0102', patientsMaySee: true };
    expect((await nora.send('PUT', '/api/my-account/phones', { phones: [number] })).status).toBeLessThan(300);
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  const prepared = async (patient: ClinicPatient): Promise<Handoff> => {
    const one = new Handoff(whole, patient.id, nora);
    await one.propose('outpatient', { receivingTeamId: meadow, receiverId: whole.clinic.staffIds.rita });
    return one.step('prepare');
  };
  const openMove = async (mine: Page) => {
    await mine.getByText('You are moving to outpatient visits.').waitFor();
    await mine.getByRole('button', { name: 'What happens, and whom to call' }).click();
    await mine.getByRole('heading', { name: 'Your move' }).waitFor();
  };
  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : null;
  const fits = (mine: Page) => mine.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  it.each(['light', 'dark'] as const)(
    'says who, when, what next and whom to call, %s',
    async (scheme) => {
      const patient = await whole.clinic.patient();
      const one = await prepared(patient);
      await one.done('first-appointments');
      const mine = await screens.open(`/check-in#${patient.token}`, phone, scheme);
      await openMove(mine);
      await mine.getByText('Harbour looks after you now. nora keeps it together.').waitFor();
      await mine.getByText('From the move on it is Meadow, with rita.', { exact: false }).waitFor();
      expect(await mine.getByRole('link', { name: /nora/ }).first().getAttribute('href')).toBe('tel:+12025550102');
      expect(await inaccessible(mine)).toEqual([]);
      expect(await fits(mine)).toBe(true);
      await picture(mine, `my-move-${scheme}`);
      await mine.goBack();
      await mine.getByText('You are moving to outpatient visits.').waitFor();
      await mine.close();
    },
    120_000,
  );

  it('takes a worry, also without a connection, and shows the answer', async () => {
    const patient = await whole.clinic.patient();
    const one = await prepared(patient);
    const mine = await screens.open(`/check-in#${patient.token}`, phone);
    await openMove(mine);
    await mine.context().setOffline(true);
    await mine.getByRole('textbox').fill('Will Tess still be there?');
    await mine.getByRole('button', { name: 'Tell my team' }).click();
    await mine.getByText('Kept on this phone.', { exact: false }).waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    await mine.context().setOffline(false);
    await mine.getByText('Somebody will answer this.').waitFor();
    await (await one.read()).item(
      'patients-worry',
      'evidence',
      { evidence: { kind: 'patients-worry', answer: 'She will call you on Friday.' } },
      'PUT',
    );
    await mine.reload();
    await openMove(mine);
    await mine.getByText('She will call you on Friday.').waitFor();
    await picture(mine, 'my-move-answered');
    const file = mine.waitForEvent('download');
    await mine.getByRole('button', { name: 'Take a summary with me (PDF)' }).click();
    expect((await file).suggestedFilename()).toBe('my-move.pdf');
    await mine.close();
  }, 120_000);

  it('is shown to somebody close as far as the patient opened it', async () => {
    const patient = await whole.clinic.patient();
    await prepared(patient);
    const caller = whole.phone(patient);
    const { id, link } = (await caller.send('POST', '/api/my/supporters', { name: 'Eva', relation: 'sister' })).body;
    const page = await screens.open(new URL(link).pathname + new URL(link).hash, phone);
    await page.getByRole('heading', { name: /Jo/ }).waitFor();
    expect(await page.getByText('moves to other care', { exact: false }).count()).toBe(0);
    const holder = { supporterId: id };
    await caller.send('POST', '/api/my/consents', { category: 'safety-plan', holder, effect: 'give' });
    await page.reload();
    await page.getByRole('heading', { name: 'Jo moves to other care' }).waitFor();
    await page.getByText('Harbour looks after Jo now.').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await picture(page, 'shared-move');
    await page.close();
  }, 120_000);
});
