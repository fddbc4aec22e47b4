import { checkInTabs } from '../check-ins/check-ins.tabs.js';
import { peopleTabs } from '../people/people.tabs.js';

/** What contexts show of a patient: one line for each. */
export const patientTabs = [...peopleTabs, ...checkInTabs].toSorted((a, b) => a.order - b.order);
