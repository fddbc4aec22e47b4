import type { AlertView } from '#contracts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An open alert for tests, changed by what the test is about. */
export const anAlert = (n: number, part: Partial<AlertView> = {}): AlertView => ({
  id: id(n),
  version: 1,
  patient: {
    id: id(900 + n),
    name: `Patient ${n}`,
    initials: 'P.N.',
    pronouns: null,
    levelOfCare: 'outpatient',
    riskTier: 'green',
    isTest: false,
    careTeamId: id(800),
    locale: 'en',
  },
  rule: { key: 'two-missed', name: 'Two missed', version: 1 },
  severity: 'S2',
  state: 'open',
  occurrences: 1,
  raisedAt: '2026-11-23T08:00:00.000Z',
  changedAt: '2026-11-23T08:00:00.000Z',
  notified: [],
  nextStep: null,
  answeredSince: null,
  acknowledged: null,
  resolved: null,
  ...part,
});
