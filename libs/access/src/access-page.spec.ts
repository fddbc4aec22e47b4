import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { accessPage } from './access-page.js';

it('docs/access.md says what the rules say: run `npm run access-table` after changing them', async () => {
  const file = fileURLToPath(new URL('../../../docs/access.md', import.meta.url));
  expect(await readFile(file, 'utf8')).toBe(accessPage());
});
