import type { ChannelField } from '#contracts';

export const smtpFields: readonly ChannelField[] = [
  { name: 'host', input: 'text', label: { en: 'Server', es: 'Servidor' }, required: true },
  { name: 'port', input: 'number', label: { en: 'Port', es: 'Puerto' }, required: true },
  { name: 'user', input: 'text', label: { en: 'User name', es: 'Nombre de usuario' }, required: false },
  { name: 'password', input: 'secret', label: { en: 'Password', es: 'Contraseña' }, required: false },
  { name: 'from', input: 'text', label: { en: 'Sender', es: 'Remitente' }, required: true },
];
