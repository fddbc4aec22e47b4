/** What the files of every context speak of, or what JavaScript keeps for itself: none can also be a context’s noun. */
const taken = new Set(
  `access action actions answer body case catch class const context contract contracts data default delete else
  enum error errors event events export extends fact facts false finally for function id ids if import in index input
  instanceof interface key live messages migrations module moments name names new nothing null output package page pages
  params part parts patient patients ports private protected public query reactions request return route routes search
  session state static style super switch this throw transaction true try typeof use var void while with word words yield`.split(
    /\s+/,
  ),
);

const mistake = (message) => Object.assign(new Error(message), { isMistake: true });

/** `stories` → `story`, `boxes` → `box`, `visits` → `visit`. */
function singularOf(plural) {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(s|x|z|ch|sh)es$/.test(plural)) return plural.replace(/es$/, '');
  return plural.replace(/s$/, '');
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const pascal = (kebab) => kebab.split('-').map(capital).join('');
const camel = (kebab) => pascal(kebab).replace(/^./, (first) => first.toLowerCase());

/** One noun in each of the ways in which code and pages write it. */
const waysOf = (kebab) => ({
  kebab,
  camel: camel(kebab),
  pascal: pascal(kebab),
  snake: kebab.replaceAll('-', '_'),
  constant: kebab.replaceAll('-', '_').toUpperCase(),
  spoken: kebab.replaceAll('-', ' '),
  title: capital(kebab.replaceAll('-', ' ')),
});

/**
 * The plural and the singular of a context’s noun.
 * @throws Error that `isMistake`, with what to do about it
 */
export function namesOf(plural, singular = singularOf(plural ?? '')) {
  const usage = 'Name the context by a plural noun: npm run new:context referrals';
  if (!plural) throw mistake(usage);
  for (const name of [plural, singular]) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name.length > 30)
      throw mistake(`"${name}" is no name for a context: small letters, with hyphens between words. ${usage}`);
    if (taken.has(camel(name)))
      throw mistake(`"${name}" already means something else in the code. Choose another noun.`);
  }
  if (plural === singular)
    throw mistake(`"${plural}" is no plural. If it is, say what one is called: npm run new:context media medium`);
  return { many: waysOf(plural), one: waysOf(singular) };
}

/** The noun of the template; of two words, so that each way of writing it is a text of its own. */
const template = namesOf('home-visits');

/** A text, or a path, of the template with the new noun in the place of its own. */
export function renamed(text, { many, one }, number) {
  const article = /^[aeio]/.test(one.kebab) ? 'an' : 'a';
  const pairs = [
    ...Object.keys(many).map((way) => [template.many[way], many[way]]),
    ...Object.keys(one).map((way) => [template.one[way], one[way]]),
  ];
  const words = new RegExp(pairs.map(([from]) => from).join('|'), 'g');
  return text
    .replace(/\b([Aa])(?= home visit\b)/g, (letter) => letter + article.slice(1))
    .replace(words, (from) => pairs.find(([each]) => each === from)[1])
    .replaceAll('__NUMBER__', number);
}

export { mistake };
