import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'title.shared': 'Compartido contigo',
  'shared.title': 'Lo que {{name}} comparte contigo',
  'shared.nothing': '{{name}} todavía no abrió nada para ti. Aun así puedes contar al equipo algo que te preocupa.',
  'shared.only': 'Solo ves lo que {{name}} abrió para ti. Puede cambiarlo cuando quiera.',
  'shared.none-yet': 'No hay respuestas en las últimas cuatro semanas.',
  'shared.redisclosure':
    'Incluye datos sobre consumo de sustancias. Las normas federales (42 CFR Part 2) no permiten compartirlos sin consentimiento.',
  'shared.move': '{{name}} pasa a otra atención',
  'shared.moves': 'De {{from}} a {{to}}: previsto para el {{time}}.',
  'shared.moved': 'De {{from}} a {{to}}: desde el {{time}}.',
  'shared.looked-after': 'Ahora {{team}} cuida de {{name}}.',
  'shared.then': 'Desde el traslado será {{team}}.',
  'shared.concern': 'Contar al equipo algo que te preocupa',
  'shared.concern-words': '¿Qué te preocupa?',
  'shared.danger': 'Alguien puede estar en peligro ahora mismo',
  'shared.danger-call': 'Si hay peligro ahora, llama primero a emergencias: 911 en EE. UU., 112 en Europa.',
  'shared.send': 'Avisar al equipo',
  'shared.sent': 'Gracias. El equipo ya lo sabe.',
  'shared.told': 'Avisaste al equipo el {{time}}.',
  'shared.tell-me': 'Avísame cuando haya algo',
  'shared.link-closed': 'Este enlace ya no abre nada. Pregunta a la persona que te lo envió.',
};
