import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'propose.who': '¿Quién se traslada?',
  'propose.go-on': 'Continuar',
  'propose.title': 'Proponer un traslado: {{name}}',
  'propose.submit': 'Proponer',
  'propose.to': 'A qué nivel de atención',
  'propose.from': 'Ahora: {{level}}. Se pueden saltar niveles.',
  'propose.reasons': 'Motivos',
  'propose.reasons-hint.step-up':
    'Al menos uno de la guía de práctica. Un IMC bajo puede acompañar a otro, y solo nunca basta.',
  'propose.reasons-hint.step-down': 'Uno como mínimo, seis como máximo.',
  'propose.why': 'Con sus propias palabras (opcional)',
  'propose.coordinator-hint': 'Si se deja abierto: alguien de coordinación del equipo del paciente, o usted.',
};
