import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'tab.moves': 'Traslados entre niveles de atención',
  'tab.none':
    'Este paciente no se ha trasladado ni hay traslado previsto. Proponga uno cuando vaya a cambiar el nivel de atención.',
  'stays.title': 'Niveles de atención',
  'stays.none': 'Todavía no consta ningún nivel de atención.',
  'stays.now': 'ahora',
  'stays.today': 'hoy',
  'stays.since': 'desde el {{from}}',
  'stays.from-to': 'del {{from}} al {{to}}',
  'stays.move': 'el traslado con el que empezó',
  'stays.corrected': 'Corregido por {{name}}, {{time}}: {{reason}}',
  'stays.correct': 'Corregir',
  'stays.correct-of': 'Corregir: {{level}}',
  'stays.correct-hint':
    'Para lo que se anotó mal. Un cambio de nivel es un traslado: propóngalo, para que no se pierda nada de la entrega.',
  'stays.began': 'Empezó',
};
