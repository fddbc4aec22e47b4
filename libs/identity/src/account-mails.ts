import type { Locale } from '#contracts';
import type { Mail } from '#kernel';

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

const wrongCodes: Words = {
  en: {
    subject: 'Somebody knows your password',
    text: 'Somebody entered your password and then several wrong codes, so they did not get in. If it was you, all is well. If it was not, choose a new password now: on the sign-in page, select “Forgot your password?”. A passkey works whatever others try.',
  },
  es: {
    subject: 'Alguien conoce su contraseña',
    text: 'Alguien escribió su contraseña y después varios códigos equivocados, así que no ha entrado. Si fue usted, no pasa nada. Si no, elija ahora una contraseña nueva: en la página de entrada, pulse «¿Ha olvidado su contraseña?». Una llave de acceso funciona aunque otros lo intenten.',
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
/** Without a link: a mail that scares and offers one to click is what thieves send. */
export const wrongCodesMail = (to: string, locale: Locale): Mail => ({
  to,
  subject: wrongCodes[locale].subject,
  text: `${wrongCodes[locale].text}\n`,
});
export const passwordResetMail = mail(passwordReset);
