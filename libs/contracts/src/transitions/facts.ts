import { z } from 'zod';
import type { FactDescription } from '../kernel/fact.js';
import { FollowUpClock, FollowUpKind } from './follow-up.js';
import { TransitionGap, TransitionState } from './transition.js';

const itemEvents = ['handoff-item.overdue'] as const;

/** What a rule may ask about a patient who moves between levels of care. Not known of somebody who never moved. */
export const transitionFacts = {
  'transitions.state': {
    value: TransitionState,
    kind: 'one-of',
    options: TransitionState.options,
    of: 'now',
    changedBy: ['transition.accepted', 'transition.gap-appeared', 'handoff-item.overdue', 'follow-up.missed'],
    items: [],
    category: null,
    says: 'Where the newest move of the patient stands',
  },
  'transitions.gaps': {
    value: z.array(TransitionGap),
    kind: 'several-of',
    options: TransitionGap.options,
    of: 'now',
    changedBy: ['transition.gap-appeared', 'transition.gap-closed'],
    items: [],
    category: null,
    says: 'Gaps in the hand-off that is open',
  },
  'transitions.itemsOverdue': {
    value: z.int().min(0).max(1_000),
    kind: 'number',
    unit: 'items',
    of: 'now',
    changedBy: itemEvents,
    items: [],
    category: null,
    says: 'Open hand-off items whose time has passed',
  },
  'transitions.hoursOverdue': {
    value: z.number().min(0),
    kind: 'number',
    unit: 'hours',
    of: 'now',
    changedBy: itemEvents,
    items: [],
    category: null,
    says: 'Hours since the time of the longest overdue hand-off item',
  },
  'transitions.missed': {
    value: FollowUpKind,
    kind: 'one-of',
    options: FollowUpKind.options,
    of: 'event',
    changedBy: ['follow-up.missed'],
    items: [],
    category: null,
    says: 'Which contact after the move was not held in time',
  },
  'transitions.missedClock': {
    value: FollowUpClock,
    kind: 'one-of',
    options: FollowUpClock.options,
    of: 'event',
    changedBy: ['follow-up.missed'],
    items: [],
    category: null,
    says: 'By which clock it was not held in time',
  },
  'transitions.daysSinceMove': {
    value: z.number().min(0),
    kind: 'number',
    unit: 'days',
    of: 'now',
    changedBy: ['transition.accepted', 'follow-up.missed'],
    items: [],
    category: null,
    says: 'Days since the newest move',
  },
} as const satisfies Record<string, FactDescription>;
