import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'handoffs.title_one': '{{count}} entrega le espera',
  'handoffs.title_other': '{{count}} entregas le esperan',
  'handoffs.accept': 'Aceptar la entrega',
  'inbox.no-alerts': 'Ninguna alerta le espera',
  'inbox.no-alerts-hint': 'Lo que le espera en los traslados de pacientes está abajo.',
};
