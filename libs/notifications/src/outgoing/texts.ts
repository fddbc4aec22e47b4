import type { Locale, MessageKindName } from '#contracts';

/** All that ever arrives. No name, no programme, nothing of anybody's health: a lock screen is read by whoever stands near. */
interface Texts {
  subject: string;
  one: string;
  many: string;
  code: (code: string) => string;
  codeSubject: string;
  test: string;
  stop: string;
}

export const texts: Record<Locale, Texts> = {
  en: {
    subject: 'You have a message',
    one: 'You have a message. Sign in.',
    many: 'You have messages. Sign in.',
    code: (code) => `Your code is ${code}. It holds for ten minutes. If you did not ask for it, you need do nothing.`,
    codeSubject: 'Your code',
    test: 'This is a test. Messages reach you here.',
    stop: 'No more messages',
  },
  es: {
    subject: 'Tiene un mensaje',
    one: 'Tiene un mensaje. Inicie sesión.',
    many: 'Tiene mensajes. Inicie sesión.',
    code: (code) => `Su código es ${code}. Vale durante diez minutos. Si no lo pidió, no tiene que hacer nada.`,
    codeSubject: 'Su código',
    test: 'Esto es una prueba. Los mensajes le llegan aquí.',
    stop: 'No más mensajes',
  },
};

/** Patients are spoken to as a friend speaks. */
const forPatients: Record<Locale, Partial<Texts>> = {
  en: {},
  es: {
    subject: 'Tienes un mensaje',
    one: 'Tienes un mensaje. Entra cuando quieras.',
    many: 'Tienes mensajes. Entra cuando quieras.',
    code: (code) => `Tu código es ${code}. Vale durante diez minutos. Si no lo pediste, no tienes que hacer nada.`,
    codeSubject: 'Tu código',
  },
};

export interface Said {
  subject: string;
  text: string;
}

/** @param bundled how many messages go as one */
export function sayIt(
  kind: MessageKindName,
  locale: Locale,
  of: { toStaff: boolean; bundled: number; code: string | null },
): Said {
  const say = of.toStaff ? texts[locale] : { ...texts[locale], ...forPatients[locale] };
  if (kind === 'code') return { subject: say.codeSubject, text: say.code(of.code ?? '') };
  if (kind === 'test') return { subject: say.subject, text: say.test };
  return { subject: say.subject, text: of.bundled > 1 || kind === 'digest' ? say.many : say.one };
}
