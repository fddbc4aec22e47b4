import type { Locale } from '#contracts';
import type { Mail } from '#platform';

/** Read on lock screens: that something waits, and where; not what, nor about whom. */
const words: Record<Locale, { subject: string; text: string }> = {
  en: {
    subject: 'Holdfast: something needs an admin',
    text: 'Holdfast could not finish some of its work, after trying several times. It is kept, and waits for you. Open the System page to see why and to have it tried again. You get at most one such mail in an hour.',
  },
  es: {
    subject: 'Holdfast: algo necesita a un administrador',
    text: 'Holdfast no pudo terminar una parte de su trabajo tras varios intentos. Está guardada y le espera. Abra la página «Sistema» para ver por qué y hacer que se intente de nuevo. Recibirá como mucho un correo así por hora.',
  },
};

export const failedWorkMail = (to: string, locale: Locale, publicUrl: string): Mail => ({
  to,
  subject: words[locale].subject,
  text: `${words[locale].text}\n\n${new URL('/system', publicUrl).href}\n`,
});
