import { mistake } from './names.mjs';

/** Biome sorts it into its place afterwards. */
const withImport = (line) => (text) => `${line}\n${text}`;

/** Adds a member at the end of the list that begins with `opening`: before the next `closing`. */
const withMember = (opening, closing, member) => (text, file) => {
  const from = text.indexOf(opening);
  const at = from < 0 ? -1 : text.indexOf(closing, from + opening.length);
  if (at < 0)
    throw mistake(`${file} has no list that begins with "${opening}". Is it still where contexts are listed?`);
  return text.slice(0, at) + member + text.slice(at);
};

/** The places that know every context, and what a new one adds to each. */
export const sharedPlaces = ({ many, one }) => [
  {
    file: 'libs/contracts/src/contexts.ts',
    edits: [
      withImport(`import { ${many.camel} } from './${many.kebab}/index.js';`),
      withMember("export * from './alerts/index.js';", '\n\n', `\nexport * from './${many.kebab}/index.js';`),
      withMember('compose(', '\n)', `\n  ${many.camel},`),
    ],
  },
  {
    file: 'libs/contracts/src/events.ts',
    edits: [
      withImport(`import { ${one.camel}Events } from './${many.kebab}/events.js';`),
      withMember('eventContracts = {', '\n}', `\n  ...${one.camel}Events,`),
    ],
  },
  {
    file: 'apps/composition/contexts.ts',
    edits: [
      withImport(`import { ${many.camel} } from '#${many.kebab}';`),
      withMember('contexts: readonly Context[] = [', '\n]', `\n  ${many.camel},`),
    ],
  },
  {
    file: 'apps/web/src/staff/app/pages.ts',
    edits: [
      withImport(`import { ${one.camel}Pages } from '../${many.kebab}/${many.kebab}.pages.js';`),
      withMember('pages = [', '\n]', `\n  ...${one.camel}Pages,`),
    ],
  },
  ...['en', 'es'].map((language) => ({
    file: `apps/web/src/staff/catalogue.${language}.ts`,
    edits: [
      withImport(`import { ${language} as ${many.camel} } from './${many.kebab}/words/${language}.js';`),
      withMember(`export const ${language}`, '\n}', `\n  ...${many.camel},`),
    ],
  })),
];
