import type { CheckIn } from './check-in.aggregate.js';

/** Minutes after the window opened, as a moment. */
export const minute = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 8) + minutes * 60_000);

/** Opens at minute 0, closes at 240, grace ends at 960. */
export const aCheckIn = (over: Partial<CheckIn> = {}): CheckIn => ({
  id: '019aaf00-0000-7000-8000-000000000001',
  patientId: '019aaf00-0000-7000-8000-000000000002',
  opensAt: minute(0),
  closesAt: minute(240),
  graceEndsAt: minute(960),
  state: 'scheduled',
  remindersSent: 0,
  answers: null,
  said: [],
  answeredAt: null,
  late: false,
  ...over,
});

export const anOpenCheckIn = (over: Partial<CheckIn> = {}): CheckIn => aCheckIn({ state: 'open', ...over });
