import type { AccessRule } from '../kernel/access-rule.js';
import { ConsentCategory } from '../kernel/consent-category.js';

const caring = ['clinician', 'coordinator', 'clinical-lead'] as const;
const coordinating = ['coordinator', 'clinical-lead'] as const;
const shows = ['medicines', 'safety-plan', 'notes'] as const satisfies ConsentCategory[];

/**
 * What is done with moves between levels of care. Whoever is named in an open transition, as receiver or as owner of an item, stands to
 * it by that alone: they see the bundle before they are on the team, and nothing else of the patient.
 */
export const transitionActions = {
  'transitions.list': {
    to: 'see the board of transitions',
    by: 'staff',
    through: 'care-team-or-named',
  },
  'transition.propose': { to: 'propose that a patient moves', by: 'staff', roles: caring, through: 'care-team' },
  'transition.read': {
    to: 'open a transition and its hand-off',
    by: 'staff',
    through: 'care-team-or-named',
    shows,
    opensToNamed: shows,
    afterMove: true,
    breakGlass: true,
  },
  'transition.coordinate': {
    to: 'carry a transition on: prepare, revise, make ready, hand off, cancel, close',
    by: 'staff',
    roles: coordinating,
    through: 'care-team-or-named',
  },
  'transition.receive': {
    to: 'accept or decline a hand-off',
    by: 'staff',
    roles: ['clinician', 'clinical-lead', 'coordinator'],
    through: 'care-team-or-named',
    shows,
    opensToNamed: shows,
  },
  'handoff-item.work': {
    to: 'do hand-off items, and ask and answer about them',
    by: 'staff',
    roles: caring,
    through: 'care-team-or-named',
    shows,
    opensToNamed: shows,
  },
  'handoff-item.waive': {
    to: 'waive a hand-off item; one of safety only as clinical lead',
    by: 'staff',
    roles: coordinating,
    through: 'care-team-or-named',
  },
  'my-handoff-items.read': { to: 'see their own hand-off items', by: 'staff', through: 'organisation' },
  'follow-up.record': {
    to: 'write down a contact after a move, and plan aftercare',
    by: 'staff',
    roles: caring,
    through: 'care-team',
  },
  'level-of-care.read': {
    to: 'see the levels of care that a patient has been at',
    by: 'staff',
    through: 'care-team',
    breakGlass: true,
  },
  'level-of-care.correct': {
    to: 'correct a level of care that was written down wrongly',
    by: 'staff',
    roles: coordinating,
    through: 'care-team',
  },
  'my-transition.read': { to: 'see where their own move stands', by: 'personal-link' },
  'my-transition.say': { to: 'say what worries them about the move', by: 'personal-link' },
  'shared-transition.read': {
    to: 'see when and where to the patient moves, as far as the patient opened it',
    by: 'supporter-link',
    shows: ['safety-plan'],
  },
  'transition-quality.read': {
    to: 'see how transitions go, in figures',
    by: 'staff',
    roles: ['clinical-lead', 'admin', 'coordinator'],
    through: 'organisation',
  },
  'transition-templates.read': { to: 'see what a hand-off holds', by: 'staff', through: 'organisation' },
  'transition-templates.change': {
    to: 'say what a hand-off holds, and what a level of care brings with it',
    by: 'staff',
    roles: ['admin', 'clinical-lead'],
    through: 'organisation',
  },
} as const satisfies Record<string, AccessRule>;
