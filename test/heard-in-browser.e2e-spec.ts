import type { Page } from 'playwright-core';
import { FakeClock, minutes } from '#testing';
import { inaccessible } from './support/accessibility.js';
import { chromiumPath, phone } from './support/browser.js';
import { freshBuild } from './support/build.js';
import { Screens } from './support/screens.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type LiveWorld, WholeWorld } from './support/whole-world.js';

const whereChromiumIs = chromiumPath ? describe : describe.skip;

/** A patient on a phone and staff at their screens: what is said here is seen there. */
whereChromiumIs('heard, in a browser', () => {
  // The pages go by the clock of the machine, so the server begins at the same moment.
  const clock = new FakeClock(new Date());
  let whole: LiveWorld;
  let screens: Screens;

  const open: Screens['open'] = (...at) => screens.open(...at);
  const signIn: Screens['signIn'] = (...who) => screens.signIn(...who);
  const picture = (on: Page, name: string) =>
    process.env.PICTURES ? on.screenshot({ path: `${process.env.PICTURES}/${name}.png` }) : null;
  /** A patient whose check-in is open, and their phone. */
  const asked = async (scheme: 'light' | 'dark' = 'light'): Promise<{ patient: ClinicPatient; mine: Page }> => {
    const patient = await whole.clinic.patient();
    await whole.clinic.askOnce(patient.id, new Date(+clock.now() + minutes(1)), 3_600);
    await whole.world.forward(minutes(2));
    return { patient, mine: await open(`/check-in#${patient.token}`, phone, scheme) };
  };
  const press = (on: Page, name: string | RegExp) => on.getByRole('button', { name }).click();
  const goTo = async (mine: Page, question: string) => {
    await press(mine, 'Begin');
    for (const heading = mine.getByRole('heading', { level: 1 }); (await heading.textContent()) !== question; ) {
      const before = await heading.textContent();
      await press(mine, 'Skip');
      await mine.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, before);
    }
  };
  const row = (screen: Page, text: string) => screen.locator('[data-alert]', { hasText: text });
  /** Without a reload. How long it took is said, not asserted: a busy machine must not fail a test. */
  const arrives = async (screen: Page, text: string) => {
    const began = performance.now();
    await row(screen, text).first().waitFor();
    if (process.env.PICTURES) console.log(`"${text}" on the screen after ${Math.round(performance.now() - began)} ms`);
  };
  const taken = (mine: Page, path: RegExp) => mine.waitForResponse((answer) => path.test(answer.url()) && answer.ok());

  beforeAll(async () => {
    await freshBuild();
    whole = await WholeWorld.live({ clock });
    screens = await Screens.of(whole);
  }, 180_000);
  afterAll(async () => {
    await screens?.close();
    await whole?.world.stop();
    expect(screens.troubles).toEqual([]);
  }, 30_000);

  it('chest pain on the phone is on the physician’s screen without a reload, and the number on the phone at once', async () => {
    const paul = await signIn('paul');
    const { mine } = await asked();
    await goTo(mine, 'Did your body tell you anything?');
    const told = taken(mine, /\/answers$/);
    await mine.getByText('chest pain').click();
    await told;
    await arrives(paul, 'A body sign that cannot wait');

    const card = mine.getByRole('dialog');
    const number = card.getByRole('link').first();
    expect(await number.textContent()).toContain('911');
    const { y, height } = (await number.boundingBox())!;
    expect(y + height).toBeLessThan(phone.height);
    await card.getByText('Your team has been told.').waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    await picture(mine, 'body-emergency-phone');

    await row(paul, 'A body sign that cannot wait').first().click();
    await paul.getByRole('heading', { name: 'What was said' }).waitFor();
    await paul.getByText('chest pain').first().waitFor();
    expect(await inaccessible(paul)).toEqual([]);
    await picture(paul, 'body-emergency-staff');
    await press(paul, /^Acknowledge/);

    await card.getByText('paul has it').waitFor({ timeout: 10_000 });
    await card.getByRole('button', { name: 'Back' }).click();
    await press(mine, 'Stop here');
    await mine.getByText('paul has it').first().waitFor({ timeout: 10_000 });
    await mine.getByText('What your body told you').waitFor();
    expect(await inaccessible(mine)).toEqual([]);
    await picture(mine, 'last-screen');
    await Promise.all([paul.close(), mine.close()]);
  }, 240_000);

  it('so it is on the way out by “Stop here”, and with the urges rule broken by hand, which every page then says', async () => {
    await whole.world.admin.query(
      `with broken as (
         update escalation_rule set version = version + 1,
                content = jsonb_set(content, '{levels,0,when}', '{">=":[{"var":"people.riskTier"},2]}')
          where key = 'strong-urges' returning id, version, organisation_id, content
       ) insert into escalation_rule_version (rule_id, version, organisation_id, content, at)
         select id, version, organisation_id, content, now() from broken`,
    );
    const paul = await signIn('paul', phone);
    const { mine } = await asked('dark');
    await press(mine, 'Begin');
    await mine.getByRole('slider').or(mine.getByRole('radio')).first().waitFor();
    await mine.goBack();
    await goTo(mine, 'Did your body tell you anything?');
    const told = taken(mine, /\/answers$/);
    await mine.getByText('seizure').click();
    await told;
    await arrives(paul, 'A body sign that cannot wait');
    await picture(mine, 'body-emergency-phone-dark');
    await mine.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
    await press(mine, 'Stop here');
    await mine.getByText('What your body told you').waitFor();
    expect(await mine.getByText('this went okay').count()).toBe(0);
    await paul.reload();
    await paul.getByText('Rule cannot be evaluated').waitFor();
    expect(await inaccessible(paul)).toEqual([]);
    await picture(paul, 'inbox-phone');
    await Promise.all([paul.close(), mine.close()]);
  }, 240_000);

  it('help, taken on, and help again with words: open again on both screens, and the words stand there', async () => {
    const [paul, tess] = [await signIn('paul'), await signIn('tess')];
    const patient = await whole.clinic.patient();
    const mine = await open(`/check-in#${patient.token}`, phone);
    await press(mine, 'I need help now');
    const card = mine.getByRole('dialog');
    const [first] = await Promise.all([taken(mine, /\/api\/my\/help$/), press(mine, 'Tell my team now')]);
    expect(first.status()).toBe(204);
    await arrives(paul, 'Not safe, or asked for help');
    await row(paul, 'Not safe, or asked for help').first().click();
    await press(paul, /^Acknowledge/);
    await card.getByText('paul has it').waitFor({ timeout: 10_000 });

    await card.getByRole('textbox').fill('much worse, I have pills');
    await Promise.all([taken(mine, /\/api\/my\/help$/), press(mine, 'Tell them this too')]);
    await paul.getByRole('button', { name: /^Acknowledge/ }).waitFor();
    await paul.getByText('much worse, I have pills').waitFor();
    await tess.getByRole('link', { name: /of your teams/ }).click();
    await row(tess, 'Not safe, or asked for help').first().click();
    await tess.getByText('much worse, I have pills').waitFor();
    await tess.getByText('It was said again.').waitFor();
    await picture(tess, 'said-again');
    await Promise.all([paul.close(), tess.close(), mine.close()]);
  }, 240_000);
});
