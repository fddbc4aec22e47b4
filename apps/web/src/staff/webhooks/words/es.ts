import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'nav.webhooks': 'Webhooks',
  'event.webhook.disabled': 'Se apagó un webhook porque falló durante días o ya no existe',
  'error.WEBHOOK.NOT_FOUND': 'Este webhook no existe.',
  'error.WEBHOOK.TOO_MANY': 'Tiene tantos webhooks como puede haber. Quite uno primero.',
  'error.WEBHOOK.EVENT_NOT_YOURS': 'Usted mismo no puede ver uno de estos sucesos.',
  'error.WEBHOOK.ADDRESS_REFUSED':
    'No se llama a esta dirección. Tiene que empezar por https:// y estar en la Internet pública.',
  'error.WEBHOOK.OFF': 'Active primero el webhook.',
  'error.WEBHOOK_DELIVERY.NOT_FOUND': 'Este envío ya no existe.',
  'error.WEBHOOK_DELIVERY.UNDER_WAY': 'Se está enviando en este momento.',
  'audit-action.listWebhooks': 'miró los webhooks',
  'audit-action.registerWebhook': 'registró un webhook',
  'audit-action.readWebhook': 'miró un webhook',
  'audit-action.listWebhookDeliveries': 'miró los envíos de un webhook',
  'audit-action.changeWebhook': 'cambió un webhook',
  'audit-action.rotateWebhookSecret': 'creó un secreto nuevo para un webhook',
  'audit-action.turnWebhookOn': 'activó un webhook',
  'audit-action.turnWebhookOff': 'apagó un webhook',
  'audit-action.removeWebhook': 'quitó un webhook',
  'audit-action.testWebhook': 'envió una prueba a un webhook',
  'audit-action.replayWebhookDelivery': 'reenvió un envío de un webhook',
  'audit-action.replayFailedWebhookDeliveries': 'reenvió lo que falló de un webhook',
};
