import { FakeClock } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

whereChromiumIs('a personal link in a browser', () => {
  let whole: LiveWorld;
  let screens: Screens;
  let jo: ClinicPatient;

  beforeAll(async () => {
    await freshBuild();
    // The pages go by the clock of the machine.
    whole = await WholeWorld.live({ clock: new FakeClock(new Date()) });
    jo = await whole.clinic.patient();
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('leaves the address, survives a reload, and is confirmed in the room', async () => {
    const nora = await whole.staff('nora');
    const { link } = (await nora.send('POST', `/api/patients/${jo.id}/personal-links`, {})).body;
    const mine = await screens.open(link, phone, 'dark');
    await mine.getByRole('heading', { name: /Jo/ }).waitFor();
    expect(mine.url()).toBe(`${whole.url}/check-in`);
    await mine.reload();
    await mine.getByRole('heading', { name: /Jo/ }).waitFor();
    expect(await mine.getByText('Take a rest', { exact: false }).count()).toBe(0);
    await mine.getByRole('button', { name: 'Who can see what' }).click();
    await mine.getByRole('heading', { name: 'Make this link yours' }).waitFor();
    await mine.getByRole('button', { name: 'Show a code' }).click();
    const code = (await mine.getByText(/^\d{6}$/).textContent())!;
    expect(await inaccessible(mine)).toEqual([]);

    const tess = await screens.signIn('tess');
    await tess.getByRole('link', { name: 'Patients' }).click();
    await tess.getByRole('link', { name: /Jo Park/ }).click();
    await tess.getByRole('link', { name: 'Team & access' }).click();
    await tess.getByText('made by nora', { exact: false }).waitFor();
    await tess.getByLabel('Code on the patient’s phone').fill(code);
    expect(await inaccessible(tess)).toEqual([]);
    await tess.getByRole('button', { name: 'Confirm', exact: true }).click();
    await tess.getByText('The patient’s phone goes on by itself', { exact: false }).waitFor();

    await mine.getByRole('heading', { name: /Jo/ }).waitFor();
    await mine.getByRole('button', { name: 'Who can see what' }).click();
    await mine.getByText('Confirmed with tess', { exact: false }).waitFor();
    await mine.getByText('Only for check-ins and for help.', { exact: false }).waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    // The link that was handed out leads to the phone's own from now on, on this phone.
    await mine.goto(link);
    await mine.reload();
    await mine.getByRole('button', { name: 'Who can see what' }).click();
    const handedOut = mine.getByRole('listitem').filter({ hasText: 'Only for check-ins and for help.' });
    await handedOut.getByRole('button', { name: 'Switch off' }).click();
    await handedOut.getByRole('button', { name: 'Yes, switch it off' }).click();
    await handedOut.waitFor({ state: 'detached' });
    await Promise.all([mine.close(), tess.close()]);
  }, 240_000);
});
