import { v7 } from 'uuid';
import type { ChainRole } from '#contracts';
import type { BusinessHours, RoleHolder } from '#ports';
import type { RuleMatch } from './alert.aggregate.js';
import type { Circumstances } from './chain.js';

export const alwaysOpen: BusinessHours = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' };

export const holder = (role: ChainRole, staffId: string = role): RoleHolder => ({ role, staffId });

export const circumstances = (given: Partial<Circumstances> = {}): Circumstances => ({
  now: new Date('2026-03-02T15:00:00Z'),
  holders: [holder('coordinator'), holder('therapist'), holder('clinical-lead'), holder('admin')],
  unable: [],
  hours: alwaysOpen,
  isTest: false,
  ...given,
});

export const aMatch = (given: Partial<RuleMatch> = {}): RuleMatch => ({
  patientId: v7(),
  rule: { id: v7(), key: 'two-missed', name: 'Two missed', why: 'Disengagement.', version: 3 },
  severity: 'S2',
  outcome: 'alert',
  chain: {
    steps: [
      { roles: ['coordinator'], acknowledgeWithin: { amount: 60, unit: 'm' } },
      { roles: ['therapist'], acknowledgeWithin: { amount: 30, unit: 'm' } },
      { roles: ['clinical-lead'], acknowledgeWithin: { amount: 30, unit: 'm' } },
    ],
    repeats: false,
  },
  resolveWithin: { amount: 8, unit: 'h' },
  facts: { 'checkIns.missedInARow': 2 },
  checkInIds: [v7(), v7()],
  ...given,
});
