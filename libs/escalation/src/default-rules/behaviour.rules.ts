import { emergencyBodySigns } from '#contracts';
import { bh, type DefaultRule, h, m, names, rises, step } from './building.js';

/** Behaviours that rise from one week to the next. */
export const behaviourRules: DefaultRule[] = [
  {
    key: 'purging-rises',
    content: {
      name: 'Purging rises',
      why: 'More than half as much again as the week before, and three times more at least: potassium and heart.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S3',
          when: {
            and: [
              ...rises('checkIns.purgingMore', 'checkIns.purgingRise'),
              names('checkIns.bodySigns', 'dizzy', 'heart-racing', 'cold-all-the-time', ...emergencyBodySigns),
            ],
          },
          outcome: 'alert',
          chain: { steps: [step(h(1), 'physician'), step(m(30), 'on-call')], repeats: false },
          resolveWithin: h(8),
        },
        {
          severity: 'S2',
          when: { and: rises('checkIns.purgingMore', 'checkIns.purgingRise') },
          outcome: 'alert',
          chain: { steps: [step(bh(8), 'physician', 'nutritionist'), step(bh(4), 'coordinator')], repeats: false },
          resolveWithin: bh(24),
        },
      ],
    },
  },
  {
    key: 'bingeing-rises',
    content: {
      name: 'Eating more than intended rises',
      why: 'More than half as much again as the week before, and three times more at least: does the plan still fit?',
      class: 'care',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S2',
          when: { and: rises('checkIns.bingeingMore', 'checkIns.bingeingRise') },
          outcome: 'alert',
          chain: { steps: [step(bh(8), 'nutritionist'), step(bh(8), 'therapist')], repeats: false },
          resolveWithin: bh(24),
        },
      ],
    },
  },
];
