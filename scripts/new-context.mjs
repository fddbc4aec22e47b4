import { ensureInstalled } from './lib/install.mjs';
import { generate } from './lib/new-context/generate.mjs';
import { namesOf } from './lib/new-context/names.mjs';

/** Writes a new context: `npm run new:context referrals`, or with its singular where it is irregular: `media medium`. */
const [plural, singular] = process.argv.slice(2);
try {
  const names = namesOf(plural, singular);
  await ensureInstalled();
  const { written, edited } = await generate(names);
  for (const file of written) console.log(`written  ${file}`);
  for (const file of edited) console.log(`edited   ${file}`);
  console.log(`
${written.length} files written, ${edited.length} edited. It starts as it is. Next:
  npm run access-table   puts who may into docs/access.md
  npm run check          types, lint and import rules
Translate apps/web/src/staff/${names.many.kebab}/words/es.ts, then make it what it is to be: docs/adding-a-context.md.`);
} catch (error) {
  if (!error.isMistake) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
