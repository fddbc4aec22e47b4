import { patientTab } from '../people/patient-tab.js';

export const checkInTabs = [
  patientTab({
    id: 'check-ins',
    title: 'patient.tab.check-ins',
    order: 20,
    load: () => import('./check-ins-tab.js').then(({ CheckInsTab }) => ({ default: CheckInsTab })),
  }),
];
