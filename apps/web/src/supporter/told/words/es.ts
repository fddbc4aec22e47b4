import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'told.lead': 'Podemos avisarte cuando {{name}} comparta algo nuevo. Lo que llega nunca dice qué es.',
  'told.not-allowed': '{{name}} no lo ha activado. Puedes preguntarle.',
  'told.by': 'Te avisamos así. El enlace de cada mensaje lo detiene.',
};
