import type { ChannelField } from '#contracts';

export const regionsField: ChannelField = {
  name: 'regions',
  input: 'text',
  label: { en: 'Countries, such as ES, PT; none: all', es: 'Países, como ES, PT; ninguno: todos' },
  required: false,
};

const text = (name: string, en: string, es: string): ChannelField => ({
  ...{ name, input: 'text', label: { en, es }, required: false },
});

export const gatewayFields: readonly ChannelField[] = [
  { name: 'url', input: 'url', label: { en: 'Address', es: 'Dirección' }, required: true },
  text('method', 'Method (POST)', 'Método (POST)'),
  text('headers', 'Headers, such as X-Key: {{secret}} | X-Id: 7', 'Cabeceras, como X-Key: {{secret}} | X-Id: 7'),
  {
    name: 'body',
    input: 'text',
    label: {
      en: 'Body with {{to}} {{text}} {{key}} {{receipts}}',
      es: 'Cuerpo con {{to}} {{text}} {{key}} {{receipts}}',
    },
    required: false,
  },
  {
    name: 'secret',
    input: 'secret',
    label: { en: 'What {{secret}} stands for', es: 'Lo que vale {{secret}}' },
    required: false,
  },
  text('success', 'The answer to what was taken contains', 'La respuesta a lo aceptado contiene'),
  text('refused', 'The answer to a number that is refused contains', 'La respuesta a un número rechazado contiene'),
  text(
    'idPath',
    'Where the answer names the message: messages.0.id',
    'Dónde nombra la respuesta el mensaje: messages.0.id',
  ),
  regionsField,
  text('receiptId', 'Where a receipt names the message', 'Dónde nombra un acuse el mensaje'),
  text('receiptState', 'Where a receipt says its state', 'Dónde dice un acuse su estado'),
  text('deliveredStates', 'States that mean delivered', 'Estados que significan entregado'),
  text('failedStates', 'States that mean failed', 'Estados que significan fallido'),
  {
    name: 'receiptSecret',
    input: 'secret',
    label: { en: 'Secret that signs receipts', es: 'Secreto que firma los acuses' },
    required: false,
  },
];

export const twilioFields: readonly ChannelField[] = [
  { name: 'accountSid', input: 'text', label: { en: 'Account SID', es: 'Account SID' }, required: true },
  { name: 'authToken', input: 'secret', label: { en: 'Auth token', es: 'Auth token' }, required: true },
  {
    name: 'from',
    input: 'text',
    label: { en: 'Number or messaging service that it comes from', es: 'Número o servicio del que proviene' },
    required: true,
  },
  regionsField,
  {
    name: 'base',
    input: 'url',
    label: { en: 'Another address of the service', es: 'Otra dirección del servicio' },
    required: false,
  },
];
