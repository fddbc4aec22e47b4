import { bh, type DefaultRule, h, m, step } from './building.js';

/** What Holdfast says about its own chains. */
export const chainRules: DefaultRule[] = [
  {
    key: 'chain-exhausted',
    content: {
      name: 'Nobody acknowledged an alert',
      why: 'A chain came to its end without an answer. Silence is loud.',
      class: 'safety',
      enabled: true,
      triggers: ['alert.chain-exhausted'],
      levels: [
        {
          severity: 'S4',
          when: { '!=': [{ var: 'people.levelOfCare' }, null] },
          outcome: 'alert',
          chain: { steps: [step(m(15), 'clinical-lead', 'admin')], repeats: true },
          resolveWithin: h(2),
        },
      ],
    },
  },
  {
    key: 'vacant-role',
    content: {
      name: 'A role in a chain is vacant',
      why: 'A step was skipped because nobody holds its role on this team.',
      class: 'care',
      enabled: true,
      triggers: ['care-team.role-found-vacant'],
      levels: [
        {
          severity: 'S2',
          when: { '!=': [{ var: 'people.levelOfCare' }, null] },
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'coordinator'), step(bh(4), 'clinical-lead', 'admin')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
];
