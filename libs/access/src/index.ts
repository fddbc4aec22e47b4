export { accessPage } from './access-page.js';
export {
  accessOf,
  authoriseAlert,
  authoriseContactDetails,
  authorisePatient,
  authoriseTransition,
} from './authorise.js';
export { type Decision, may, openToTeam, type Resource } from './decide.js';
export { hiddenAs } from './hidden-as.js';
export type { PatientAccess } from './patient-access.js';
export { isVisible, redactAnswers, redactFacts, redactWords } from './redact.js';
export { type ConsentInForce, type Standing, stranger } from './standing.js';
export { standingSql, visibleRowsSql } from './visible-rows.js';
