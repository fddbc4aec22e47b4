import type { BusinessHours } from '#ports';
import { type Proposal, propose } from './move/propose.js';
import { asShipped } from './templates/templates.repository.js';
import type { Acting, Transition, World } from './transition.js';

export const programme: BusinessHours = {
  timeZone: 'America/Chicago',
  days: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '17:00',
};

export const at = (moment: string, over: Partial<BusinessHours> = {}): World => ({
  now: new Date(moment),
  hours: { ...programme, ...over },
});

export const clara: Acting = { staffId: 'clara', roles: ['coordinator'] };
export const lena: Acting = { staffId: 'lena', roles: ['clinical-lead'] };
export const rita: Acting = { staffId: 'rita', roles: ['clinician'] };
export const present = { onTeam: true, mayAct: true };

let made = 0;
export const nextId = (): string => `id-${++made}`;

/** Proposed on a Monday for the Friday after, from a day programme to outpatient care, with a receiver on another team. */
export function aTransition(over: Partial<Proposal> = {}, world = at('2026-03-02T15:00:00Z')): Transition {
  const proposal: Proposal = {
    ...{ id: nextId(), patientId: 'jo', from: 'partial-hospitalisation', to: 'outpatient', why: null },
    ...{ reasons: ['goals-of-level-met'], plannedFor: new Date(+world.now + 4 * 86_400_000), proposedBy: 'clara' },
    ...{ coordinatorId: null, receiverId: 'rita', sendingTeamId: 'harbour', receivingTeamId: 'meadow' },
    template: asShipped('partial-hospitalisation', 'outpatient'),
    ...over,
  };
  const sides = {
    sender: [
      { role: 'coordinator' as const, staffId: 'clara' },
      { role: 'physician' as const, staffId: 'paul' },
    ],
    receiver: [{ role: 'therapist' as const, staffId: 'rita' }],
  };
  return propose(proposal, sides, world, nextId).transition;
}
