import type { Locale } from '#contracts';
import type { Mail } from '#kernel';

/** Read on lock screens: that something waits, and where; not what, nor about whom. */
const words: Record<Locale, { subject: string; text: string }> = {
  en: {
    subject: 'Holdfast: something needs an admin',
    text: 'Something in Holdfast could not do its work. Nothing is lost, and it waits for you. Open the System page to see what it is and what to do. You get at most one such mail in an hour.',
  },
  es: {
    subject: 'Holdfast: algo necesita a un administrador',
    text: 'Algo en Holdfast no pudo hacer su trabajo. No se ha perdido nada, y le espera. Abra la página «Sistema» para ver qué es y qué hacer. Recibirá como mucho un correo así por hora.',
  },
};

export const failedWorkMail = (to: string, locale: Locale, publicUrl: string): Mail => ({
  to,
  subject: words[locale].subject,
  text: `${words[locale].text}\n\n${new URL('/system', publicUrl).href}\n`,
});
