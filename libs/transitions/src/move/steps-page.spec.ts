import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stepsPage } from './steps-page.js';

it('docs/transitions-table.md says what the table says: run `npm run transitions-table` after changing it', async () => {
  const file = fileURLToPath(new URL('../../../../docs/transitions-table.md', import.meta.url));
  expect(await readFile(file, 'utf8')).toBe(stepsPage());
});
