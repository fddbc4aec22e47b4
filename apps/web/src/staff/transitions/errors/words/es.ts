import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'error.TRANSITION.NOT_FOUND': 'No existe ese traslado, o no está abierto para usted.',
  'error.TRANSITION.SAME_LEVEL': 'El paciente ya está en este nivel.',
  'error.TRANSITION.OPEN_ALREADY': 'Hay otro traslado abierto de este paciente. Continúe con él o cancélelo antes.',
  'error.TRANSITION.DATE_IN_THE_PAST': 'Elija un momento que esté por venir.',
  'error.TRANSITION.DATE_TOO_FAR': 'Elija un momento dentro de los próximos doce meses.',
  'error.TRANSITION.REASON_NEEDED': 'Una subida de nivel cita uno de los motivos de la guía de práctica.',
  'error.TRANSITION.BMI_ALONE':
    'El IMC solo no es motivo para subir de nivel. Diga qué más hace necesario el traslado.',
  'error.TRANSITION.NOT_NOW': 'No se puede en el estado en que está el traslado. Ahora ve cómo está.',
  'error.TRANSITION.ITEMS_OPEN': 'Hay puntos que cerrar antes.',
  'error.TRANSITION.SYNTHESIS_MISSING': 'Diga con sus propias palabras de qué se hace cargo.',
  'error.TRANSITION.NOT_THE_RECEIVER': 'Solo acepta o devuelve quien está nombrado para recibir.',
  'error.TRANSITION.RECEIVER_MISSING': 'Nombre antes a quien va a recibir al paciente.',
  'error.TRANSITION.RECEIVER_NOT_ON_TEAM':
    'Quien recibe no tiene función en el equipo receptor. Elija a alguien de ese equipo o inclúyale en él.',
  'error.TRANSITION.RECEIVER_CANNOT_ACT':
    'Quien recibe no es del personal, o no tiene una función con la que pueda actuar. Elija a otra persona.',
  'error.TRANSITION.MOVED_ALREADY': 'El paciente ya se trasladó: no se puede cancelar. Proponga otro traslado.',
  'error.TRANSITION.FOLLOW_UP_OPEN': 'Falta la revisión.',
  'error.HANDOFF_ITEM.NOT_FOUND': 'No existe ese punto de la entrega.',
  'error.HANDOFF_ITEM.OTHER_KIND': 'Lo escrito es de otra clase de punto.',
  'error.HANDOFF_ITEM.SETTLED': 'Alguien ya cerró este punto. Ábralo de nuevo antes.',
  'error.HANDOFF_ITEM.NOT_SETTLED': 'El punto sigue abierto.',
  'error.HANDOFF_ITEM.SAFETY': 'Solo una persona responsable clínica dispensa un punto de seguridad.',
  'error.HANDOFF_ITEM.CLOSED': 'El traslado terminó o se aceptó: sus puntos se quedan como están.',
  'error.HANDOFF_ITEM.OWNER_UNKNOWN':
    'Quien se encarga de un punto es del personal y puede actuar. Elija a otra persona.',
  'error.FOLLOW_UP.NOT_FOUND': 'No existe ese seguimiento.',
  'error.FOLLOW_UP.SETTLED': 'Alguien ya cerró este seguimiento.',
  'error.FOLLOW_UP.NOT_YET': 'Un contacto se anota una vez hecho, y después del traslado.',
  'error.FOLLOW_UP.SAME_DAY': 'Una visita el día del traslado no cuenta.',
  'error.LEVEL_OF_CARE.NOT_FOUND': 'No existe esa estancia.',
  'error.LEVEL_OF_CARE.WOULD_OVERLAP': 'Una estancia empieza después de la anterior y antes de la siguiente.',
  'error.LEVEL_OF_CARE.TRANSITION_OPEN':
    'Hay un traslado abierto de este paciente. Termínelo o cancélelo antes de corregir.',
  'error.TRANSITION_TEMPLATE.NOT_FOUND': 'No existe esa plantilla.',
  'error.TRANSITION_TEMPLATE.INVALID': 'A la plantilla le falta lo que toda entrega tiene que llevar.',
  'error.PROTOCOL_PACK.NOT_FOUND': 'No existe ese paquete.',
  'error.PROTOCOL_PACK.INVALID': 'El paquete no se puede tomar así.',
  'error.PROTOCOL_PACK.SAFETY_RULE': 'Una regla de seguridad vale en todos los niveles.',
  'error.PROTOCOL_PACK.NOT_A_PACK': 'Este archivo no contiene paquetes de protocolo.',
};
