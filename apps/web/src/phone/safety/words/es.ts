import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'heard-what.not-safe-or-help': 'No te sientes a salvo',
  'heard-what.body-emergency': 'Lo que te dijo tu cuerpo',
  'heard-what.not-sure-or-hurt': 'No sabes si estás a salvo, o te hiciste daño',
  'heard-what.wants-call': 'Quieres una llamada',
  'heard.telling': 'Estamos avisando a: {{roles}}. Tienen {{span}} para responder; después preguntamos a otra persona.',
  'heard.told': 'Avisamos a: {{names}}.',
  'heard.by': 'Habrá respuesta antes de {{time}}, o preguntamos a otra persona.',
  'heard.passing-on': 'Estamos avisando a tu equipo.',
  'heard.taken': '{{name}} lo tiene y se pondrá en contacto contigo.',
  'heard.done': '{{name}} se ocupó.',
  'heard.closed': 'Tu equipo se ocupó.',
  'heard.counts': 'Una parte la miramos a lo largo de varios días. Si se suma, avisamos a tu equipo.',
  'heard.read-by': '{{names}} pueden leer lo demás. Nadie lo mira en el momento en que llega.',
};
