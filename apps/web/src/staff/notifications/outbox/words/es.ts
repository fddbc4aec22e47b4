import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'outbox.lead':
    'No hay proveedor configurado para estos mensajes: no salieron. Así habría llegado cada uno, con su enlace.',
  'outbox.none': 'Aún no hay nada. En cuanto se envíe un mensaje por un canal sin proveedor, aparece aquí.',
  'outbox.not-here': 'Esta página es para probar. No existe donde se envían mensajes de verdad.',
  'outbox.to': 'Para {{to}}',
  'outbox.open': 'Abrir',
  'outbox.taken-back': 'retirado después',
  'outbox.now': 'ahora',
};
