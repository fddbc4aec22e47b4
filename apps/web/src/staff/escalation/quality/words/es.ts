import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'quality.lead':
    'Qué pasó con las alertas de cada regla y si sirvieron a quienes las recibieron. Son recuentos de alertas; para esto no se abre la historia de nadie.',
  'quality.title': 'Cómo va',
  'quality.period': 'Tiempo',
  'quality.days': 'Últimos {{n}} días',
  'quality.empty': 'Todavía no hay reglas.',
  'quality.rule': 'Regla',
  'quality.fired': 'Abiertas',
  'quality.acknowledged': 'Atendidas',
  'quality.acted-on': 'Se hizo algo',
  'quality.past-first': 'Pasaron del primer paso',
  'quality.minutes': 'Hasta que se atendió, mediana',
  'quality.useful': '¿Sirven?',
  'quality.of': '{{n}} de {{all}}',
  'quality.none-raised': 'No abrió ninguna alerta en este tiempo.',
  'quality.judged': 'sirvieron {{useful}}, no sirvieron {{notUseful}}',
  'quality.not-judged': 'todavía nadie lo ha dicho',
  'quality.reasons': 'Por qué no',
  'quality.dismissed': 'casi a nadie le sirve',
  'quality.versions': 'Por versión',
  'quality.version': 'Versión {{n}}',
  'suggestion.title': 'Un umbral más acertado',
  'suggestion.says': '«{{fact}}»: {{after}} en lugar de {{before}}.',
  'suggestion.keeps':
    'Habría abierto las {{useful}} alertas que a alguien le sirvieron y habría dejado fuera {{dropped}} de las {{notUseful}} que no sirvieron a nadie.',
  'suggestion.keeps-none':
    'Habría dejado fuera {{dropped}} de las {{notUseful}} alertas que no sirvieron a nadie. Hasta ahora ninguna sirvió.',
  'suggestion.look': 'Tomarlo como cambio',
  'suggestion.decide': 'Nada cambia hasta que alguien lo publique. Pruébelo antes con el pasado.',
  'suggestion.none-safety-rule': 'Una regla de seguridad no recibe sugerencias: con un umbral más alto oiría menos.',
  'suggestion.none-too-few-judged':
    'Cuando se haya opinado sobre diez alertas de esta versión, se buscará un umbral mejor.',
  'suggestion.none-no-threshold-fits': 'Ningún umbral dejaría fuera lo que no sirve sin perder lo que sirve.',
};
