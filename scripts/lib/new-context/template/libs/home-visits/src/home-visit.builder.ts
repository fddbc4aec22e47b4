import type { HomeVisit } from './home-visit.aggregate.js';

/** Minutes after a morning, as a moment. */
export const minute = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2, 8) + minutes * 60_000);

/** Due at minute 60. */
export const aHomeVisit = (over: Partial<HomeVisit> = {}): HomeVisit => ({
  id: '019aaf00-0000-7000-8000-000000000001',
  patientId: '019aaf00-0000-7000-8000-000000000002',
  words: 'As agreed with her.',
  dueAt: minute(60),
  state: 'planned',
  ...over,
});
