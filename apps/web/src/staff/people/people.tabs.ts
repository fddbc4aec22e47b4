import { patientTab } from './patient-tab.js';

export const peopleTabs = [
  patientTab({
    id: 'overview',
    title: 'patient.tab.overview',
    order: 10,
    load: () => import('./overview-tab.js').then(({ OverviewTab }) => ({ default: OverviewTab })),
  }),
  patientTab({
    id: 'access',
    title: 'patient.tab.access',
    order: 90,
    load: () => import('./access-tab.js').then(({ AccessTab }) => ({ default: AccessTab })),
  }),
];
