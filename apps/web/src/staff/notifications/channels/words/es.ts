import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'channels.lead': 'Cómo va hoy cada canal, y quién lleva sus mensajes.',
  'channels.sent-list': 'Mensajes enviados',
  'channels.outbox': 'Bandeja local',
  'channel.sent': 'Enviados, 24 h',
  'channel.delivered': 'Llegaron',
  'channel.failed': 'No llegaron',
  'channel.delay': 'Demora, 95 de 100',
  'channel.waiting': 'Esperan',
  'channel.last-receipt': 'Último acuse',
  'channel.never': 'ninguno aún',
  'channel.works': 'funciona',
  'channel.open': 'descansa',
  'channel.half-open': 'se prueba de nuevo',
  'channel.off': 'no se puede enviar nada',
  'channel.open-hint_one': 'Falló {{count}} vez seguida y descansa hasta {{time}}. Todo espera y se envía después.',
  'channel.open-hint_other':
    'Falló {{count}} veces seguidas y descansa hasta {{time}}. Todo espera y se envía después.',
  'channel.resume': 'Probar ahora',
  'channel.set-up': 'Configurar',
  'channel.provider': 'Proveedor',
  'channel.nobody': 'Nadie: no se puede enviar nada',
  'channel.receipts': 'Adónde envía el proveedor sus acuses',
  'channel.changed-meanwhile':
    'Alguien cambió esto mientras tanto. Lo que se ve es lo guardado; lo que escribió sigue en sus campos.',
  'channel.saved': 'Guardado',
  'channel.saved-hint': 'El próximo mensaje sale por ahí. Envíe una prueba.',
  'channel.test': 'Enviar una prueba',
  'channel.test-here': 'Enviar una prueba a este navegador',
};
