import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const staff = path.resolve(import.meta.dirname, '..');
const sheets = readdirSync(staff, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(path.join(staff, file), 'utf8') }));
const pages = readdirSync(staff, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !/^(kit|kit-page)\//.test(file),
);

describe('the furniture of the staff’s pages', () => {
  it.each(['page', 'card', 'tag', 'quote', 'soft'])('has one look: .%s is defined in the kit alone', (name) => {
    const defining = sheets.filter(({ text }) => new RegExp(`^\\.${name}\\b(?!-)`, 'm').test(text));
    expect(defining.map(({ file }) => file)).toEqual([expect.stringMatching(/^kit\//)]);
  });

  it('says by a part, not by hand, that something loads or went wrong', () => {
    expect(pages.length).toBeGreaterThan(60);
    const byHand = pages.filter((file) => /<(Waiting|Skeleton)\b/.test(readFileSync(path.join(staff, file), 'utf8')));
    expect(byHand).toEqual([]);
  });
});
