import type { Locale } from '#contracts';

/** Texts by flat keys, which hold the dots of event types and error codes. `{{name}}` is filled in. */
export type Catalogue = Readonly<Record<string, string>>;

/** Each language is a file of its own: only the one that is read is loaded. */
export type Catalogues = Record<Locale, () => Promise<Catalogue>>;

export type Values = Record<string, string | number>;

/** A key as the code says it: which of the plurals it is, the count decides. */
export type Spoken<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key & string;

export interface Speech {
  readonly locale: Locale;
  say(word: string, values?: Values): string;
  has(word: string): boolean;
}

export const speechIn = (locale: Locale, texts: Catalogue): Speech => {
  const plurals = new Intl.PluralRules(locale);
  const textOf = (word: string, count: unknown): string => {
    if (typeof count !== 'number') return texts[word] ?? word;
    return texts[`${word}_${plurals.select(count)}`] ?? texts[`${word}_other`] ?? texts[word] ?? word;
  };
  return {
    locale,
    has: (word) => Object.hasOwn(texts, word),
    say: (word, values = {}) =>
      textOf(word, values.count).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
  };
};

const kept = 'holdfast.language';

// By hand: this runs before anything else is loaded, the schemas of the contract included.
const isLocale = (text: unknown): text is Locale => text === 'en' || text === 'es';

const chosen = (): Locale | null => {
  try {
    const text = localStorage.getItem(kept);
    return isLocale(text) ? text : null;
  } catch {
    return null;
  }
};

const fromBrowser = (): Locale => (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');

/** Those of the app, then those that came with a page. */
let parts: readonly Catalogues[] = [];
const brought = new Map<Catalogues, Promise<void>>();
let speech = speechIn('en', {});
let wanted: Locale = 'en';
const listeners = new Set<() => void>();

export const currentSpeech = (): Speech => speech;

export const onSpeechChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const language = (): Locale => speech.locale;

const speak = async (locale: Locale): Promise<void> => {
  if (parts.length === 0) return;
  wanted = locale;
  const saying = parts;
  const texts = await Promise.all(saying.map((part) => part[locale]()));
  // Somebody switched twice, or more words came: what was wanted last is what counts.
  if (wanted !== locale || saying !== parts) return;
  speech = speechIn(locale, Object.assign({}, ...texts));
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
};

/** Without a connection the page goes on in the language that it has. */
const tryToSpeak = (locale: Locale): void => void speak(locale).catch(() => undefined);

/** To be awaited before the first page is drawn. */
export const startWords = (of: Catalogues): Promise<void> => {
  parts = [of];
  return speak(chosen() ?? fromBrowser());
};

/**
 * Words of a page that is opened later, which the first load does without. Whoever loads the page waits for them; from then
 * on they are there in every language that is switched to.
 */
export const bringWords = (of: Catalogues): Promise<void> => {
  const there = brought.get(of);
  if (there) return there;
  parts = [...parts, of];
  const coming = speak(wanted).catch((error: unknown) => {
    // Without a connection they are asked for again, and the rest can still be said in another language.
    parts = parts.filter((part) => part !== of);
    brought.delete(of);
    throw error;
  });
  brought.set(of, coming);
  return coming;
};

/** The reader switched by hand: that outlives the visit and wins over what the account says. */
export const chooseLanguage = (locale: Locale): void => {
  try {
    localStorage.setItem(kept, locale);
  } catch {
    // A private window without storage: the choice lasts as long as the page.
  }
  tryToSpeak(locale);
};

/** What the account or the patient's record says, unless the reader chose by hand. */
export const suggestLanguage = (locale: Locale): void => {
  if (chosen() === null && wanted !== locale) tryToSpeak(locale);
};
