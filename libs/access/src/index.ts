export { accessPage } from './access-page.js';
export { type Decision, may, openToTeam, type Resource } from './decide.js';
export { openAlert, openContactDetails, openPatient } from './open.js';
export { seen, standing } from './seen.js';
export type { Sight } from './sight.js';
export { type ConsentInForce, type Standing, stranger } from './standing.js';
export { openAnswers, openFacts, opens, openWords } from './withhold.js';
