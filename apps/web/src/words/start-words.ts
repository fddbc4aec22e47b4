import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Locale } from '#contracts';

const kept = 'holdfast.language';

const chosen = (): Locale | null => {
  try {
    return Locale.safeParse(localStorage.getItem(kept)).data ?? null;
  } catch {
    return null;
  }
};

const fromBrowser = (): Locale => (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');

/** Flat keys: they hold dots and colons of event types and error codes, so nothing may separate them. */
export const startWords = async (catalogues: Record<Locale, Record<string, string>>): Promise<void> => {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: catalogues.en }, es: { translation: catalogues.es } },
    lng: chosen() ?? fromBrowser(),
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language();
};

export const language = (): Locale => (i18next.language === 'es' ? 'es' : 'en');

const speak = (locale: Locale): void => {
  void i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
};

/** The reader switched by hand: that outlives the visit and wins over what the account says. */
export const chooseLanguage = (locale: Locale): void => {
  try {
    localStorage.setItem(kept, locale);
  } catch {
    // A private window without storage: the choice lasts as long as the page.
  }
  speak(locale);
};

/** What the account or the patient's record says, unless the reader chose by hand. */
export const suggestLanguage = (locale: Locale): void => {
  if (chosen() === null && language() !== locale) speak(locale);
};
