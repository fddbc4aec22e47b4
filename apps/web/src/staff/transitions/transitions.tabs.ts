import { patientTab } from '../people/patient-tab.js';

export const transitionTabs = [
  patientTab({
    id: 'moves',
    title: 'patient.tab.moves',
    order: 40,
    load: () => import('./tab/moves-tab.js').then(({ MovesTab }) => ({ default: MovesTab })),
  }),
];
