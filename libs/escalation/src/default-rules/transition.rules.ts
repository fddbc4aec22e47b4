import { type FollowUpKind, TransitionGap } from '#contracts';
import { atLeast, bh, type DefaultRule, h, is, lessThan, names, oneOf, step } from './building.js';

const missed = (...kinds: FollowUpKind[]) =>
  kinds.length === 1 ? is('transitions.missed', kinds[0]!) : oneOf('transitions.missed', ...kinds);

/**
 * What keeps somebody from being lost between two teams. The first week after a discharge is when most people die: who was not
 * spoken with or seen by then is a matter of safety.
 */
export const transitionRules: DefaultRule[] = [
  {
    key: 'first-contact-missed',
    content: {
      name: 'No first contact after a move',
      why: 'Nobody of the new team spoke with the patient within 72 hours, or within two business days.',
      class: 'safety',
      enabled: true,
      triggers: ['follow-up.missed'],
      levels: [
        {
          severity: 'S3',
          when: missed('first-contact'),
          outcome: 'alert',
          chain: {
            steps: [step(h(1), 'coordinator', 'owner'), step(h(2), 'social-worker'), step(h(2), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: h(8),
        },
      ],
    },
  },
  {
    key: 'visit-missed',
    content: {
      name: 'No visit within seven days of a move',
      why: 'The first week is the most dangerous one. A visit on the day of the move does not count.',
      class: 'safety',
      enabled: true,
      triggers: ['follow-up.missed'],
      levels: [
        {
          severity: 'S3',
          when: missed('visit'),
          outcome: 'alert',
          chain: {
            steps: [step(h(2), 'coordinator', 'owner'), step(h(2), 'therapist'), step(h(2), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: h(24),
        },
      ],
    },
  },
  {
    key: 'review-missed',
    content: {
      name: 'A review or aftercare was not held in time',
      why: 'What was planned after a move keeps people from coming back in need.',
      class: 'care',
      enabled: true,
      triggers: ['follow-up.missed'],
      levels: [
        {
          severity: 'S2',
          when: missed('review', 'booster-session', 'peer-support', 'helpline-call'),
          outcome: 'alert',
          chain: {
            steps: [step(bh(4), 'owner'), step(bh(4), 'coordinator'), step(bh(4), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: bh(24),
        },
      ],
    },
  },
  {
    key: 'handoff-item-overdue',
    content: {
      name: 'A hand-off item is overdue',
      why: 'A step of a move has an owner, and its time has passed.',
      class: 'care',
      enabled: true,
      triggers: ['handoff-item.overdue'],
      levels: [
        {
          severity: 'S2',
          when: { and: [atLeast('transitions.itemsOverdue', 1), lessThan('transitions.hoursOverdue', 24)] },
          outcome: 'alert',
          chain: {
            steps: [step(bh(4), 'owner'), step(bh(4), 'coordinator'), step(bh(4), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: bh(16),
        },
      ],
    },
  },
  {
    key: 'handoff-item-day-overdue',
    content: {
      name: 'A hand-off item is overdue by a day',
      why: 'It was said a day ago and is still open: somebody else has to look.',
      class: 'safety',
      enabled: true,
      triggers: ['handoff-item.overdue'],
      levels: [
        {
          severity: 'S3',
          when: { and: [atLeast('transitions.itemsOverdue', 1), atLeast('transitions.hoursOverdue', 24)] },
          outcome: 'alert',
          chain: {
            steps: [step(bh(4), 'owner', 'coordinator'), step(bh(4), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: bh(16),
        },
      ],
    },
  },
  {
    key: 'transition-gap',
    content: {
      name: 'A gap opened in a hand-off that was ready',
      why: 'What a patient could fall through was closed, and is open again shortly before the move.',
      class: 'care',
      // Pages show gaps for as long as they are open. A programme that wants to be told as well switches it on.
      enabled: false,
      triggers: ['transition.gap-appeared'],
      levels: [
        {
          severity: 'S2',
          when: {
            and: [
              oneOf('transitions.state', 'ready', 'handed-off'),
              names('transitions.gaps', ...TransitionGap.options),
            ],
          },
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'coordinator'), step(bh(4), 'clinical-lead')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
];
