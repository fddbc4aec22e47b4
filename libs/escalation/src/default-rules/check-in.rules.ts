import { atLeast, bh, type DefaultRule, h, is, m, step } from './building.js';

/** What else a check-in says: a wish, or a change that adds up. */
export const checkInRules: DefaultRule[] = [
  {
    key: 'wants-call',
    content: {
      name: 'Would like a call',
      why: 'They said yes to contact.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S2',
          when: is('checkIns.wantsCall', true),
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'therapist'), step(bh(4), 'coordinator')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
  {
    key: 'strong-urges',
    content: {
      name: 'Urge of 8 or more, twice in 24 hours',
      why: 'Support is most useful while the urge is strong.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S2',
          when: atLeast('checkIns.strongUrgesIn24h', 2),
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'therapist'), step(bh(4), 'on-call')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
  {
    key: 'no-meal',
    content: {
      name: 'No meal for 24 hours',
      why: 'Too little food and drink can become dangerous within days.',
      class: 'safety',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S3',
          when: atLeast('checkIns.hoursWithoutMeal', 24),
          outcome: 'alert',
          chain: {
            steps: [step(h(1), 'physician'), step(m(30), 'on-call'), step(m(30), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: h(8),
        },
      ],
    },
  },
  {
    key: 'medicines-missed',
    content: {
      name: 'Medicines missed twice in a row',
      why: 'A gap in medicines is easier to close early.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S2',
          when: atLeast('checkIns.medicinesMissedInARow', 2),
          outcome: 'alert',
          chain: { steps: [step(bh(8), 'physician'), step(bh(4), 'coordinator')], repeats: false },
          resolveWithin: bh(24),
        },
      ],
    },
  },
  {
    key: 'low-mood',
    content: {
      name: 'Low mood on three of five days',
      why: 'A low mood that lasts deserves a closer look.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S2',
          when: atLeast('checkIns.lowMoodDaysIn5', 3),
          outcome: 'alert',
          chain: { steps: [step(bh(8), 'therapist'), step(bh(8), 'physician')], repeats: false },
          resolveWithin: bh(24),
        },
      ],
    },
  },
];
