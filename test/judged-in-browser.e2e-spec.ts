import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';
import { writeAlert } from './support/written-alert.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** What somebody says of an alert, and what becomes of it, as a person sees it. */
whereChromiumIs('saying whether an alert was useful, in a browser', () => {
  let whole: LiveWorld;
  let screens: Screens;

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()) });
    screens = await Screens.of(whole);
    const patient = await whole.clinic.patient();
    await whole.phone(patient).send('POST', '/api/my/help', {});
    await whole.world.settle();
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('one key says yes, another asks why not; resolving asks once more, and nobody has to answer', async () => {
    const paul = await screens.signIn('paul');
    await paul.locator('[data-alert]').first().click();
    const useful = paul.getByRole('region', { name: 'Was this alert useful to you?' });
    const [yes, no] = ['Useful', 'Not useful'].map((name) =>
      useful.getByRole('button', { name: new RegExp(`^${name}`) }),
    );
    await yes!.waitFor();
    await paul.keyboard.press('u');
    await useful.getByText('Useful to 1, not useful to 0.').waitFor();
    expect(await yes!.getAttribute('aria-pressed')).toBe('true');
    await paul.keyboard.press('n');
    const dialog = paul.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByLabel('We knew already').check();
    await dialog.getByRole('textbox').fill('We had spoken at noon.');
    expect(await inaccessible(paul)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await useful.getByText('You said: We knew already.').waitFor();
    await useful.getByText('Useful to 0, not useful to 1.').waitFor();
    expect([await yes!.getAttribute('aria-pressed'), await no!.getAttribute('aria-pressed')]).toEqual([
      'false',
      'true',
    ]);

    await paul.keyboard.press('r');
    await dialog.getByText('Reached the patient').click();
    await dialog.getByText('Useful', { exact: true }).click();
    expect(await inaccessible(paul)).toEqual([]);
    await dialog.getByRole('button', { name: 'Resolve' }).click();
    await useful.getByText('Useful to 1, not useful to 0.').waitFor();
    expect(await inaccessible(paul)).toEqual([]);
    await paul.close();
  }, 120_000);

  it('how rules do is read by everybody on the staff, as a table and as cards', async () => {
    const lena = await screens.signIn('lena');
    await lena.getByRole('link', { name: 'Rules', exact: true }).click();
    await lena.getByRole('link', { name: 'How rules do' }).click();
    const row = lena.getByRole('row', { name: /Not safe/i }).first();
    await row.getByText('1 useful, 0 not').waitFor();
    expect(await inaccessible(lena)).toEqual([]);
    await lena.getByLabel('Time').selectOption('365');
    await lena.waitForURL(/days=365/);
    await lena.close();
    const onPhone = await screens.signIn('lena', phone);
    await onPhone.goto(`${whole.url}/rules/quality`);
    await onPhone.getByText('1 useful, 0 not').waitFor();
    const width = await onPhone.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    expect(await inaccessible(onPhone)).toEqual([]);
    await onPhone.close();
  }, 120_000);

  it('a rule that nearly nobody finds useful is noticed, and a better threshold becomes a change of it', async () => {
    const tess = await whole.staff('tess');
    const { rules } = (await tess.send('GET', '/api/escalation-rules')).body;
    const rule = rules.find(({ key }: { key: string }) => key === 'low-mood');
    const { id: patientId } = await whole.clinic.patient();
    for (let n = 0; n < 12; n++) {
      const id = await writeAlert(whole, patientId, rule, { 'checkIns.lowMoodDaysIn5': n ? 3 : 4 });
      const mark = n ? { useful: false, reason: 'nothing-to-do' } : { useful: true };
      await tess.send('POST', `/api/alerts/${id}/usefulness`, mark);
    }
    await whole.world.settle();
    const ada = await screens.signIn('ada');
    await ada.getByText('Judged not useful nine times in ten: Low mood on three of five days').waitFor();
    await ada.goto(`${whole.url}/rules/quality`);
    const row = ada.getByRole('row', { name: /Low mood/ });
    await row.getByText('nearly nobody finds it useful').waitFor();
    await row.getByText('1 useful, 11 not').waitFor();
    await row.getByRole('link').click();
    const suggestion = ada.getByRole('region', { name: 'A threshold that fits better' });
    await suggestion.getByText(/left out 11 of 11 that nobody did/).waitFor();
    expect(await inaccessible(ada)).toEqual([]);
    await suggestion.getByRole('button', { name: 'Take it as a change' }).click();
    await ada.getByText('1 change', { exact: true }).waitFor();
    await ada.getByRole('button', { name: 'Try on the past' }).waitFor();
    expect(await inaccessible(ada)).toEqual([]);
    await ada.close();
  }, 120_000);
});
