import type { en } from './en.js';

export const es: Record<keyof typeof en, string> = {
  'nav.home-visits': 'Home visits',
  'home-visits.patient': 'Paciente',
  'home-visits.choose': 'Elija un paciente.',
  'home-visits.empty': 'No hay nada previsto.',
  'home-visits.withheld': 'No está abierto para usted',
  'home-visits.due': 'Ha llegado el momento',
  'home-visits.done': 'Hecho',
  'home-visits.finish': 'Marcar como hecho',
  'home-visits.add': 'Añadir',
  'home-visits.words': '¿Qué está previsto?',
  'home-visits.due-at': '¿Para cuándo?',
  'event.home-visit.added': 'Home visits: añadido',
  'event.home-visit.became-due': 'Home visits: ha llegado el momento',
  'event.home-visit.finished': 'Home visits: hecho',
  'error.HOME_VISIT.NOT_FOUND': 'Esto ya no existe.',
  'error.HOME_VISIT.DUE_IN_THE_PAST': 'Elija un momento que esté por venir.',
  'audit-action.listHomeVisits': 'leyó: home visits',
  'audit-action.addHomeVisit': 'añadió: home visits',
  'audit-action.finishHomeVisit': 'marcó como hecho: home visits',
};
