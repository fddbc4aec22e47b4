import { routes } from '#contracts';
import { page } from '../app/page.js';
import { patientSearch } from './patient-search.js';
import { patientsSearch } from './patients-search.js';

export const peoplePages = [
  page({
    path: '/patients',
    title: 'nav.patients',
    load: () => import('./patients-page.js').then(({ PatientsPage }) => ({ default: PatientsPage })),
    search: patientsSearch,
    needs: [routes.revisePatient, routes.registerPatient],
    nav: {
      group: 'care',
      order: 20,
      icon: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.5 16.5c.8-3 3.4-4.5 6.5-4.5s5.7 1.5 6.5 4.5',
    },
  }),
  page({
    path: '/patients/$patientId',
    title: null,
    load: () => import('./patient-page.js').then(({ PatientPage }) => ({ default: PatientPage })),
    search: patientSearch,
  }),
  page({
    path: '/teams',
    title: 'teams.title',
    load: () => import('./teams/teams-page.js').then(({ TeamsPage }) => ({ default: TeamsPage })),
    needs: [routes.assignRole],
    nav: {
      group: 'clinic',
      order: 30,
      icon: 'M7 9.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2m6.5.3a2.2 2.2 0 1 0 0-4.4M2 16c.6-2.6 2.6-4 5-4s4.4 1.4 5 4m2-3.9c2 .2 3.4 1.5 4 3.9',
    },
  }),
] as const;
