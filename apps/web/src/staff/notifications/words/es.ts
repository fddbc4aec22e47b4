/** What can go wrong with messages, and what happened to the ways by which people are reached. */
export const es = {
  'reach.title': 'Cómo localizarme',
  'reach-notice.nothing': 'Una cadena puede llamarle, y nada le llegaría con esta página cerrada.',
  'reach-notice.look': 'Añadir un medio',
  'unreachable.notice_one': 'Una cadena puede llamar a {{count}} colega sin ningún medio que funcione.',
  'unreachable.notice_other': 'Una cadena puede llamar a {{count}} colegas sin ningún medio que funcione.',
  'unreachable.look': 'Ver quién',
  'unreachable.title': 'Nada les llegaría',
  'unreachable.hint':
    'Una cadena puede llamar a estos colegas, y no tienen ningún medio que funcione con la pantalla cerrada. Lo añaden en «Cómo localizarme».',
  'unreachable.since': 'desde {{time}}',
  'unreachable.had': 'tenía {{ways}}',
  'unreachable.had-none': 'aún sin ningún medio',
  'sent.title': 'Mensajes enviados',
  'channels.title': 'Canales',
  'outbox.title': 'Bandeja local',
  'event.contact-point.verified': 'Se comprobó que un medio de contacto es de esa persona',
  'event.contact-point.closed': 'Un medio de contacto ya no existe',
  'event.staff.became-unreachable': 'Alguien a quien puede llamar una cadena ya no tiene ningún medio que funcione',
  'event.staff.became-reachable': 'Alguien a quien puede llamar una cadena vuelve a estar localizable',
  'event.channel.broke': 'Un proveedor falló una y otra vez; su canal espera',
};
