import type { LevelOfCare } from '#contracts';
import { atLeast, bh, type DefaultRule, h, is, m, moreThan, step } from './building.js';

/** How long the team may be silent at each level of care, in days. */
const silent = (level: LevelOfCare, days: number) => ({
  and: [is('people.levelOfCare', level), moreThan('alerts.daysSinceTeamContact', days)],
});

/** What silence means: check-ins that were missed, and nothing heard, of the patient or of the team. */
export const silenceRules: DefaultRule[] = [
  {
    key: 'one-missed',
    content: {
      name: 'One check-in missed',
      why: 'A gentle word to the patient; the team is not disturbed.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.missed'],
      levels: [
        {
          severity: 'S0',
          when: { '==': [{ var: 'checkIns.missedInARow' }, 1] },
          outcome: 'nudge-patient',
          chain: { steps: [], repeats: false },
          resolveWithin: h(24),
        },
      ],
    },
  },
  {
    key: 'two-missed',
    content: {
      name: 'Two check-ins missed in a row',
      why: 'Disengagement. One is enough at high risk, or within 14 days of a step-down.',
      class: 'care',
      enabled: true,
      triggers: ['check-in.missed'],
      levels: [
        {
          severity: 'S2',
          when: {
            or: [
              atLeast('checkIns.missedInARow', 2),
              { and: [atLeast('checkIns.missedInARow', 1), is('people.riskTier', 'red')] },
              {
                and: [
                  atLeast('checkIns.missedInARow', 1),
                  { '!=': [{ var: 'people.daysSinceStepDown' }, null] },
                  { '<=': [{ var: 'people.daysSinceStepDown' }, 14] },
                ],
              },
            ],
          },
          outcome: 'alert',
          chain: {
            steps: [step(bh(4), 'coordinator'), step(bh(4), 'therapist'), step(bh(4), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: bh(16),
        },
      ],
    },
  },
  {
    key: 'three-missed-or-silent',
    content: {
      name: 'Three check-ins missed, or 72 hours of silence',
      why: 'Silent deterioration. Silence counts at amber and red.',
      class: 'safety',
      enabled: true,
      triggers: ['check-in.missed', 'patient.went-quiet'],
      levels: [
        {
          severity: 'S3',
          when: {
            or: [
              atLeast('checkIns.missedInARow', 3),
              {
                and: [
                  atLeast('checkIns.hoursSinceContact', 72),
                  { in: [{ var: 'people.riskTier' }, ['amber', 'red']] },
                ],
              },
            ],
          },
          outcome: 'alert',
          chain: {
            steps: [step(h(1), 'coordinator'), step(m(30), 'on-call'), step(m(30), 'clinical-lead')],
            repeats: false,
          },
          resolveWithin: h(8),
        },
      ],
    },
  },
  {
    key: 'no-team-contact',
    content: {
      name: 'The team has not been in touch for days',
      why: 'Care drifts apart without anybody noticing. How long is too long depends on the level of care.',
      class: 'care',
      // A contact is known from an alert that somebody resolved by reaching the patient. Where sessions are not known so, this
      // rule would speak of nearly everybody: a programme switches it on once it knows.
      enabled: false,
      triggers: ['check-in.answered', 'check-in.missed', 'patient.went-quiet'],
      levels: [
        {
          severity: 'S2',
          when: {
            or: [silent('outpatient', 14), silent('intensive-outpatient', 5), silent('partial-hospitalisation', 2)],
          },
          outcome: 'alert',
          chain: { steps: [step(bh(8), 'coordinator'), step(bh(8), 'clinical-lead')], repeats: false },
          resolveWithin: bh(24),
        },
      ],
    },
  },
];
