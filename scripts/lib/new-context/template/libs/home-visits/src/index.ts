import { defineContext } from '#use-cases';
import { AddHomeVisit } from './add-home-visit.js';
import { FinishHomeVisit } from './finish-home-visit.js';
import { HomeVisitRepository } from './home-visit.repository.js';
import { HomeVisitExport } from './home-visit-export.js';
import { ListHomeVisits } from './list-home-visits.js';
import { HomeVisits__NUMBER__ } from './migrations/__NUMBER__-home-visits.js';
import { MarkHomeVisitWhenDue } from './reactions/mark-home-visit-when-due.js';

/** What the team plans with a patient, and when it is due. */
export const homeVisits = defineContext({
  name: 'home-visits',
  useCases: [ListHomeVisits, AddHomeVisit, FinishHomeVisit],
  reactions: [MarkHomeVisitWhenDue],
  parts: [HomeVisitRepository, HomeVisitExport],
  migrations: [HomeVisits__NUMBER__],
  encrypted: ['home_visit.words'],
});
