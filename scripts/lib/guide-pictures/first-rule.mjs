import { signedIn } from '../demo-clinic.mjs';
import { picturesOf, size } from './take.mjs';

/** docs/guides/first-rule.md: a rule from its first condition until it is live. */
export async function drawFirstRule(clinic) {
  const context = await signedIn(clinic, 'Lena Ortiz', { viewport: size, locale: 'en', reducedMotion: 'reduce' });
  // By hand: what an account says of its language does not win over what was chosen.
  await context.addInitScript(() => localStorage.setItem('holdfast.language', 'en'));
  const page = await context.newPage();
  const press = (name, within = page) => within.getByRole('button', { name, exact: true }).click();
  const card = (name) => page.getByRole('region', { name, exact: true });
  const take = picturesOf(page, 'first-rule');

  await page.goto(`${clinic.base}/rules/new`);
  await page.getByLabel(/^Name/).fill('Bad nights add up');
  await page.getByLabel(/^Why there is this rule/).fill('Sleep that stays bad is worth a call before it gets worse.');
  await page.getByRole('checkbox', { name: 'a check-in is answered' }).check();
  await press('+ Condition');
  await page.getByRole('combobox', { name: 'What is asked' }).click();
  await page.getByRole('option', { name: 'days of bad sleep in seven' }).click();
  const value = page.getByRole('textbox', { name: /^What days of bad sleep in seven/ });
  await value.fill('-3');
  await page.getByText('It can never have this value.').waitFor();
  await take(card('Level 1'), 'fault');
  await value.fill('3');
  await page.getByText('It can never have this value.').waitFor({ state: 'detached' });
  await take(card('The rule as a sentence'), 'sentence');

  await press('Try it');
  await page.getByRole('heading', { name: 'In figures' }).waitFor({ timeout: 120_000 });
  await take(page.locator('section', { has: page.getByRole('heading', { name: 'In figures' }) }).first(), 'past');

  await press('Make the rule');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Why/).fill('Asked for by the night team in November.');
  await take(dialog, 'make');
  await press('Make the rule', dialog);
  await page.getByRole('heading', { level: 1, name: 'Bad nights add up' }).waitFor();

  await page.getByLabel('days of bad sleep in seven').fill('5');
  await press('Publish');
  await dialog.getByLabel(/^Why/).fill('Three were too few: two weeks of calls about one bad week.');
  await take(dialog, 'publish');
  await press('Publish', dialog);
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Versions' }).click();
  await card('Beside each other').waitFor();
  await take(card('Versions'), 'versions');
}
