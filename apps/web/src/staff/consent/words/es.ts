import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'nav.privacy': 'Privacidad',
  'withheld.note': 'No está abierto para usted: {{what}}. Lo decide su función o el paciente.',
  'withheld.redisclosure':
    'Incluye datos sobre consumo de sustancias: 42 CFR Part 2 prohíbe compartirlos si el consentimiento del paciente no lo permite.',
  'break-glass.open': 'Acceso de emergencia',
  'break-glass.title': 'Abrir una historia en una emergencia',
  'break-glass.explain':
    'Para un paciente que no está en sus equipos. La historia se abre para usted durante 60 minutos, solo para leer. Se avisa al paciente y a la persona responsable de privacidad, con su motivo.',
  'break-glass.given-name': 'Nombre',
  'break-glass.family-name': 'Apellido',
  'break-glass.reason': '¿Por qué hace falta ahora?',
  'break-glass.reason-hint': 'Al menos 20 caracteres. El paciente lo lee.',
  'break-glass.submit': 'Abrir durante 60 minutos',
  'break-glass.cancel': 'Cancelar',
  'break-glass.banner':
    'Acceso de emergencia hasta {{time}}. Se ha avisado al paciente y a la persona responsable de privacidad.',
  'break-glass.close': 'Cerrar ahora',
  'privacy-page.title': 'Historias abiertas en una emergencia',
  'privacy-page.empty': 'Nadie ha abierto una historia en una emergencia.',
  'privacy-page.opened': '{{by}} abrió la historia de {{patient}}',
  'privacy-page.from-to': '{{from}} a {{to}}',
  'privacy-page.to-review_one': '{{count}} por revisar',
  'privacy-page.to-review_other': '{{count}} por revisar',
  'privacy-page.note': '¿Qué encontró?',
  'privacy-page.justified': 'Estaba justificado',
  'privacy-page.not-justified': 'No estaba justificado',
  'privacy-page.reviewed': '{{by}}, {{time}}: {{outcome}}',
  'break-glass-outcome.justified': 'justificado',
  'break-glass-outcome.not-justified': 'no justificado',
};
