import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'reminders.back': 'Atrás',
  'reminders.title': 'Recordatorios',
  'reminders.lead':
    'Podemos avisarte cuando haya un registro abierto o algo nuevo para ti. Tú eliges cómo, y puedes pararlo cuando quieras.',
  'reminders.arrives': 'Solo dice: «Tienes un mensaje. Entra cuando quieras.» Quien lo vea no sabrá nada de ti.',
  'reminders.ways': 'Por dónde podemos avisarte',
  'reminders.how': '¿Cómo te gustaría que te avisemos?',
  'reminders.none': 'De ninguna forma',
  'reminders.none-hint': 'Está bien. Tus registros siempre están aquí.',
  'reminders.first-add': 'Añade primero un medio y di con su código que es tuyo.',
  'reminders.quiet': 'Silencio por la noche',
  'reminders.from': 'Desde',
  'reminders.to': 'Hasta',
  'reminders.zone': 'Según el reloj de {{zone}}. Lo que llegue mientras tanto espera hasta entonces.',
  'reminders.same': 'Elige dos horas distintas, por favor.',
  'reminders.supporters': 'Que las personas cercanas sepan cuándo les espera algo que compartes',
  'reminders.supporters-hint': 'Solo ven lo que les abriste, y lo que reciben no dice nada de ti.',
  'reminders.stop': 'Parar todos los recordatorios',
  'reminders.stopped': 'Parado. Ya no llega nada.',
  'reminders.saved': 'Guardado.',
};
