import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'stop.title': '¿No más mensajes?',
  'stop.lead': 'Dejan de llegar mensajes a donde recibiste este enlace. Todo lo demás sigue igual.',
  'stop.press': 'Pararlos',
  'stop.busy': 'Un momento…',
  'stop.done': 'Hecho',
  'stop.done-lead':
    'Ya no llegan mensajes a donde recibiste este enlace. Puedes volver a activarlos en tu propia página.',
  'stop.unknown': 'Este enlace no detiene nada. Quizá se copió a medias: ábrelo desde el mensaje mismo.',
  'stop.offline': 'Ahora mismo no hay conexión. Inténtalo otra vez en un momento.',
};
