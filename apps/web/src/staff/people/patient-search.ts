import { type VerdictsSearch, verdictsSearch } from '../escalation/verdicts/verdicts-search.js';
import { type TimelineSearch, timelineSearch } from './timeline/timeline-search.js';

/** What the address of the page remembers: which tab is open, what the timeline shows, and which moment rules are asked about. */
export interface PatientSearch extends TimelineSearch, VerdictsSearch {
  tab?: string;
}

export const patientSearch = (search: Record<string, unknown>): PatientSearch => ({
  ...(typeof search.tab === 'string' && /^[a-z-]{1,30}$/.test(search.tab) && { tab: search.tab }),
  ...timelineSearch(search),
  ...verdictsSearch(search),
});
