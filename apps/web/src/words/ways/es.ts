import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'light-way.add': 'Añadir: {{channel}}',
  'light-way.send-code': 'Envíame un código',
  'light-way.not-now': 'Ahora no',
  'light-way.code': 'Las seis cifras que enviamos a {{way}}',
  'light-way.confirm': 'Es este',
  'light-way.again': 'Enviar un código nuevo',
  'light-way.again-sent': 'Un código nuevo está en camino.',
  'light-way.by-itself': 'Esta página sigue sola en cuanto llegue el primer mensaje.',
  'light-way.take-away': 'Quitar {{way}}',
  'light-way.to-confirm': 'Aún sin confirmar.',
  'light-way.closed-gone': 'Ya no está. Puedes añadirlo otra vez.',
  'light-way.closed-bounced': 'Los mensajes volvieron. ¿Está bien la dirección?',
  'light-way.closed-refused': 'Ahí no se puede enviar nada.',
  'light-way.closed-taken-over': 'Ahora lo usa otra persona.',
  'light-way.closed-stopped': 'Lo detuviste con el enlace de un mensaje.',
  'light-way.closed-removed': 'Lo quitaste.',
  'light-way.no-push-unsupported':
    'Este navegador no puede hacerlo. En un iPhone o iPad, añade antes esta página a la pantalla de inicio y ábrela desde ahí.',
  'light-way.no-push-refused':
    'A este navegador se le dijo que no mostrara nada de esta página. Puedes permitirlo en sus ajustes e intentarlo otra vez.',
  'light-way.no-push-dismissed': 'No se eligió nada. Púlsalo otra vez y elige «Permitir».',
  'light-way.no-push-failed': 'Ahora mismo no salió. Inténtalo otra vez en un momento.',
};
