import { patientTab } from '../people/patient-tab.js';

export const escalationTabs = [
  patientTab({
    id: 'rules',
    title: 'patient.tab.rules',
    order: 30,
    load: () => import('./verdicts/rules-tab.js').then(({ RulesTab }) => ({ default: RulesTab })),
  }),
];
