/** What can go wrong with messages and channels. */
export const es = {
  'error.CHANNEL.UNKNOWN': 'No existe ese canal.',
  'error.CHANNEL.UNAVAILABLE':
    'Ahora mismo no se puede enviar nada por este canal. Pida a un administrador que lo configure.',
  'error.CHANNEL.SETTINGS_NOT_VALID': 'Estos ajustes no son válidos. Mire el campo señalado.',
  'error.CONTACT_POINT.NOT_FOUND': 'Este medio de contacto ya no está.',
  'error.CONTACT_POINT.NOT_VALID': 'No se pueden enviar mensajes ahí.',
  'error.CONTACT_POINT.TOO_MANY': 'No caben más medios de contacto. Quite uno primero.',
  'error.CONTACT_POINT.CODE_WRONG': 'Este no es el código que se envió.',
  'error.CONTACT_POINT.CODE_EXPIRED': 'Este código ya no vale. Pida uno nuevo.',
  'error.NOTIFICATION.TOO_MANY_CODES': 'Demasiados mensajes a este medio. Espere unos minutos.',
  'error.NOTIFICATION.URGENT_NEEDS_A_WAY':
    'Mientras una cadena pueda llamarle, S3 y S4 necesitan un medio que funcione.',
  'error.NOTIFICATION.NOT_ALLOWED': 'La persona no ha dicho que se le pueda avisar.',
  'error.RECEIPT.NOT_SIGNED': 'La firma no coincide.',
  'error.RECEIPT.NOT_UNDERSTOOD': 'Esto no es un acuse de recibo de este canal.',
  'error.STOP_LINK.UNKNOWN': 'Este enlace no detiene nada.',
};
