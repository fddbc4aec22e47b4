import { emergencyBodySigns } from '#contracts';
import { bh, type DefaultRule, h, is, m, names, step } from './building.js';

/** What cannot wait, whoever says it. */
export const safetyRules: DefaultRule[] = [
  {
    key: 'not-safe-or-help',
    content: {
      name: 'Not safe, or asked for help now',
      why: 'Danger may be imminent.',
      class: 'safety',
      enabled: true,
      triggers: ['check-in.answered', 'help.requested'],
      levels: [
        {
          severity: 'S4',
          when: { or: [is('checkIns.feelsSafe', 'no'), is('checkIns.helpRequested', true)] },
          outcome: 'alert',
          chain: {
            steps: [step(m(10), 'on-call'), step(m(10), 'therapist'), step(m(10), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: h(2),
        },
      ],
    },
  },
  {
    key: 'body-emergency',
    content: {
      name: 'A body sign that cannot wait',
      why: 'Fainting, chest pain, a seizure, confusion or vomited blood: heart and salts in the blood may be in danger.',
      class: 'safety',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S4',
          when: names('checkIns.bodySigns', ...emergencyBodySigns),
          outcome: 'alert',
          // A second physician comes between these where the programme has a rota for one.
          chain: { steps: [step(m(10), 'physician', 'on-call'), step(m(10), 'clinical-lead')], repeats: false },
          resolveWithin: h(2),
        },
      ],
    },
  },
  {
    key: 'not-sure-or-hurt',
    content: {
      name: 'Not sure about being safe, or hurt themselves',
      why: 'Danger may be near.',
      class: 'safety',
      enabled: true,
      triggers: ['check-in.answered'],
      levels: [
        {
          severity: 'S3',
          when: { or: [is('checkIns.feelsSafe', 'not-sure'), names('checkIns.behaviours', 'hurt-myself')] },
          outcome: 'alert',
          chain: {
            steps: [step(h(1), 'therapist'), step(m(30), 'on-call'), step(m(30), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: h(8),
        },
      ],
    },
  },
  {
    key: 'supporter-concern',
    content: {
      name: 'A supporter is worried',
      why: 'Those who are close often see it first.',
      class: 'safety',
      enabled: true,
      triggers: ['supporter.raised-concern'],
      levels: [
        {
          severity: 'S4',
          when: is('consent.supporterConcern', 'danger'),
          outcome: 'alert',
          chain: { steps: [step(m(10), 'on-call'), step(m(10), 'clinical-lead')], repeats: false },
          resolveWithin: h(2),
        },
        {
          severity: 'S2',
          when: is('consent.supporterConcern', 'worry'),
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'coordinator'), step(bh(4), 'therapist')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
];
