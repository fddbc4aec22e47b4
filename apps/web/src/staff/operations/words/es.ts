import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'title.runbook': 'Manual de operación',
  'nav.system': 'Sistema',
  'system.hint':
    'Cómo está Holdfast mismo. Los números son de toda la instalación; el trabajo fallido es de su organización.',
  'system.wrong_one': 'Algo no está bien',
  'system.wrong_other': 'Hay {{count}} cosas que no están bien',
  'system.lag': 'Espera más larga, última hora',
  'failed-work.notice_one': 'Se abandonó {{count}} trabajo.',
  'failed-work.notice_other': 'Se abandonaron {{count}} trabajos.',
  'failed-work.look': 'Ver Sistema',
};
