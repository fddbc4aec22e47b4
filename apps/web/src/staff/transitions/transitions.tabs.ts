import { patientTab } from '../people/patient-tab.js';
import { withWords } from './with-words.js';

export const transitionTabs = [
  patientTab({
    id: 'moves',
    title: 'patient.tab.moves',
    order: 40,
    load: () => withWords(import('./tab/moves-tab.js')).then(({ MovesTab }) => ({ default: MovesTab })),
  }),
];
