import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runQuietly, tool } from '../run.mjs';
import { mistake, renamed } from './names.mjs';
import { sharedPlaces } from './shared-places.mjs';

const template = join(import.meta.dirname, 'template');

const filesBelow = (folder, ending = '') =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith(ending) && statSync(join(folder, file)).isFile(),
  );

/** Later than every migration there is: they run in the order of their numbers, whatever context they are of. */
function nextMigration() {
  const numbers = filesBelow(join(root, 'libs'), '.ts').flatMap((file) => /\/(\d{13})-[^/]*$/.exec(file)?.[1] ?? []);
  return String((Math.floor(Math.max(...numbers.map(Number)) / 10_000) + 1) * 10_000);
}

/** What a context promises is found by its name: two that share one would not start. */
function assertUnused({ many, one }) {
  for (const folder of [`libs/${many.kebab}`, `libs/contracts/src/${many.kebab}`, `apps/web/src/staff/${many.kebab}`])
    if (existsSync(join(root, folder))) throw mistake(`${folder} is there already. Choose another noun.`);
  const promised = [
    `list${many.pascal}:`,
    `add${one.pascal}:`,
    `finish${one.pascal}:`,
    `'${many.kebab}.read'`,
    `'${one.kebab}.added'`,
  ];
  const signs = [...promised, `create table ${one.snake} (`, `'${one.constant}.`, `'/api/${many.kebab}`];
  for (const file of filesBelow(join(root, 'libs'), '.ts')) {
    const text = readFileSync(join(root, 'libs', file), 'utf8');
    const sign = signs.find((each) => text.includes(each));
    if (sign) throw mistake(`libs/${file} already has ${sign} Choose another noun.`);
  }
}

/** What will stand in which file, all of it before any is written. */
function plan(names) {
  assertUnused(names);
  const number = nextMigration();
  const written = filesBelow(template).map((file) => ({
    file: renamed(file, names, number),
    text: renamed(readFileSync(join(template, file), 'utf8'), names, number),
  }));
  const edited = sharedPlaces(names).map(({ file, edits }) => {
    const before = readFileSync(join(root, file), 'utf8');
    return { file, before, text: edits.reduce((text, edit) => edit(text, file), before) };
  });
  return { written, edited };
}

/**
 * Writes a context that starts, answers and is found. Either all of it, or nothing.
 * @throws Error that `isMistake` where the noun cannot be a context’s
 */
export async function generate(names) {
  const { written, edited } = plan(names);
  try {
    for (const { file, text } of [...written, ...edited]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    await format([...written, ...edited].map(({ file }) => file));
  } catch (error) {
    for (const { file, before } of edited) writeFileSync(join(root, file), before);
    const { kebab } = names.many;
    for (const folder of [`libs/${kebab}`, `libs/contracts/src/${kebab}`, `apps/web/src/staff/${kebab}`])
      rmSync(join(root, folder), { recursive: true, force: true });
    throw error;
  }
  return { written: written.map(({ file }) => file).sort(), edited: edited.map(({ file }) => file) };
}

/** Another noun has another length, and stands elsewhere in the alphabet. */
async function format(files) {
  // Named one by one, so that no ignore file needs to be asked.
  const args = [tool('@biomejs/biome/bin/biome'), 'check', '--write', '--vcs-enabled=false', ...files];
  const { code, said } = await runQuietly(process.execPath, args);
  if (code !== 0) throw new Error(`What was written could not be formatted:\n${said}`);
}
