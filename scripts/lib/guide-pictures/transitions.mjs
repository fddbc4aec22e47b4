import { signedIn } from '../demo-clinic.mjs';
import { picturesOf, size } from './take.mjs';

const english = () => localStorage.setItem('holdfast.language', 'en');

/** docs/guides/transitions.md: a move from the board to the patient's phone. */
export async function drawTransitions(clinic) {
  const open = async (name, path, viewport = size) => {
    const context = await signedIn(clinic, name, { viewport, locale: 'en', reducedMotion: 'reduce' });
    await context.addInitScript(english);
    const page = await context.newPage();
    await page.goto(`${clinic.base}${path}`);
    return page;
  };
  const wide = { width: 1440, height: 800 };

  const board = await open('Clara Vidal', '/transitions', wide);
  await board.getByRole('link', { name: /Mateo Alvarez/ }).waitFor();
  await picturesOf(board, 'transitions')(board, 'board', { whole: false });
  await board.getByRole('button', { name: 'Propose a move' }).click();
  const dialog = board.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Who moves?' }).click();
  await board.getByRole('option', { name: /Tomas Reyes/ }).click();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await board
    .getByRole('dialog', { name: /Tomas Reyes/ })
    .or(board.getByRole('dialog'))
    .first()
    .waitFor();
  await picturesOf(board, 'transitions')(board.getByRole('dialog'), 'propose');
  await board.goto(`${clinic.base}/transitions`);
  await board.getByRole('link', { name: /Mateo Alvarez/ }).click();
  await board.getByRole('link', { name: /Medication reconciliation/ }).click();
  await picturesOf(board, 'transitions')(board, 'items', { whole: false });

  const receiver = await open('Rita Lindgren', '/transitions', wide);
  await receiver.getByRole('link', { name: /Hana Sato/ }).click();
  await receiver.getByRole('button', { name: 'Accept' }).first().click();
  const accept = receiver.getByRole('dialog');
  await accept.waitFor();
  await picturesOf(receiver, 'transitions')(accept, 'accept', { whole: false });

  const { link } = clinic.patients.find(({ name }) => name === 'Hana Sato');
  const context = await clinic.browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en',
    deviceScaleFactor: 2,
  });
  const phone = await context.newPage();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'What happens, and whom to call' }).click();
  await phone.getByRole('heading', { name: 'Your move' }).waitFor();
  await picturesOf(phone, 'transitions')(phone, 'phone', { whole: false });
}
