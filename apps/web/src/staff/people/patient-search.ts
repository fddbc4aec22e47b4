import { type TimelineSearch, timelineSearch } from './timeline/timeline-search.js';

/** What the address of the page remembers: which tab is open, and what the timeline shows. */
export interface PatientSearch extends TimelineSearch {
  tab?: string;
}

export const patientSearch = (search: Record<string, unknown>): PatientSearch => ({
  ...(typeof search.tab === 'string' && /^[a-z-]{1,30}$/.test(search.tab) && { tab: search.tab }),
  ...timelineSearch(search),
});
