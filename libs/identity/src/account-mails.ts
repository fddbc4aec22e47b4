import type { Locale } from '#contracts';
import type { Mail } from '#platform';

type Words = Record<Locale, { subject: string; text: string }>;

/** Mails are read on lock screens and by whoever shares the mailbox: no programme, no patient, no role. */
const invitation: Words = {
  en: {
    subject: 'You have an invitation',
    text: 'Somebody at your work has invited you to an account. Open this address to choose a password. It works once, for seven days.',
  },
  es: {
    subject: 'Tiene una invitación',
    text: 'Alguien de su trabajo le ha invitado a tener una cuenta. Abra esta dirección para elegir una contraseña. Sirve una vez, durante siete días.',
  },
};

const passwordReset: Words = {
  en: {
    subject: 'Choose a new password',
    text: 'Somebody, we hope you, asked for a new password. Open this address to choose one. It works once, for an hour. If it was not you, nothing has changed and you can leave this mail alone.',
  },
  es: {
    subject: 'Elija una contraseña nueva',
    text: 'Alguien, esperamos que usted, pidió una contraseña nueva. Abra esta dirección para elegirla. Sirve una vez, durante una hora. Si no fue usted, nada ha cambiado y puede dejar este correo sin respuesta.',
  },
};

const mail =
  (words: Words) =>
  (to: string, locale: Locale, link: string): Mail => ({
    to,
    subject: words[locale].subject,
    text: `${words[locale].text}\n\n${link}\n`,
  });

export const invitationMail = mail(invitation);
export const passwordResetMail = mail(passwordReset);
