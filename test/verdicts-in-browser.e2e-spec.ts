import { FakeClock, hours, minutes } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** A clinician who asks why nobody heard. */
whereChromiumIs('what the rules made of a moment, in a browser', () => {
  // The pages go by the clock of the machine, so the clinic's day ends where that stands.
  const clock = new FakeClock(new Date(Date.now() - hours(3)));
  let whole: LiveWorld;
  let screens: Screens;
  let patient: ClinicPatient;

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock });
    screens = await Screens.of(whole);
    patient = await whole.clinic.patient();
    await whole.clinic.askOnce(patient.id, new Date(+clock.now() + minutes(10)), 14_400);
    await whole.world.forward(hours(1));
    const mine = whole.phone(patient);
    const { current } = (await mine.send('GET', '/api/my/check-ins')).body;
    const answers = { mood: 3, strongestUrge: 9, wantsCall: true };
    await mine.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished: true });
    await whole.world.settle();
    await whole.world.forward(hours(2));
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('from the timeline: the value against the threshold, what nobody knew, and the alert that came', async () => {
    const tess = await screens.signIn('tess');
    await tess.goto(`${whole.url}/patients/${patient.id}`);
    await tess.getByRole('link', { name: 'What the rules made of it' }).first().click();
    await tess.getByText(/^Looked at: a check-in is answered/).waitFor();
    const rule = (name: string) => tess.getByRole('listitem').filter({ has: tess.getByRole('heading', { name }) });
    const urges = rule('Strong urges twice in a day');
    await urges.getByText('It did not match').waitFor();
    await urges.getByText(/is at least 2/).waitFor();
    await urges.getByText('it was 1').waitFor();
    await urges.getByText('not so', { exact: true }).waitFor();
    const safe = rule('Not safe, or asked for help');
    await safe.getByText('Nobody knew enough').waitFor();
    expect(await safe.getByText('nobody knew', { exact: true }).count()).toBeGreaterThan(0);
    await rule('Would like a call').getByText('It raised this alert.').waitFor();
    await tess.getByText(/^Not asked \(/).click();
    await tess.getByText('It waits for something else.').first().waitFor();
    expect(await inaccessible(tess)).toEqual([]);
    await rule('Would like a call').getByRole('link', { name: 'Open the alert' }).click();
    await tess.waitForURL(/\/inbox\//);
    await tess.close();
  }, 120_000);

  it('of any moment, on a phone too, with what would reach me', async () => {
    const paul = await screens.signIn('paul', phone);
    await paul.goto(`${whole.url}/patients/${patient.id}?tab=rules`);
    const reaches = paul.getByRole('region', { name: 'What would reach you' });
    await reaches
      .getByText(/at once, as .*on call/)
      .first()
      .waitFor();
    await reaches
      .getByText(/if nobody has answered within/)
      .first()
      .waitFor();
    await paul.getByText(/^As things stood/).waitFor();
    await paul.getByLabel('Moment').fill('2020-01-01T12:00');
    await paul.getByText('There were no rules yet.').waitFor();
    await paul.waitForURL(/at=/);
    await paul.getByRole('button', { name: 'Now', exact: true }).click();
    await paul.getByRole('heading', { name: 'Would like a call' }).waitFor();
    const width = await paul.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    expect(await inaccessible(paul)).toEqual([]);
    await paul.close();
  }, 120_000);
});
