import type { Locale } from '#contracts';
import type { Mail } from '#kernel';

/** Read on lock screens: that a record was opened; not whose, by whom, nor why. */
const words: Record<Locale, { subject: string; text: string }> = {
  en: {
    subject: 'Holdfast: a record was opened in an emergency',
    text: 'Somebody on the staff opened a record in an emergency. Please look at it and say whether it was justified; the patient sees what you decide.',
  },
  es: {
    subject: 'Holdfast: se abrió una historia en una emergencia',
    text: 'Alguien del personal abrió una historia en una emergencia. Revísela, por favor, y diga si estaba justificado; el paciente ve lo que usted decida.',
  },
};

export const breakGlassMail = (to: string, locale: Locale, publicUrl: string): Mail => ({
  to,
  subject: words[locale].subject,
  text: `${words[locale].text}\n\n${new URL('/privacy', publicUrl).href}\n`,
});
