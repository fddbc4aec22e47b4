import type { EscalationStep, RuleContent, Span } from '#contracts';

const bh = (amount: number): Span => ({ amount, unit: 'bh' });
const h = (amount: number): Span => ({ amount, unit: 'h' });
const m = (amount: number): Span => ({ amount, unit: 'm' });
const step = (acknowledgeWithin: Span, ...roles: EscalationStep['roles']): EscalationStep => ({
  roles,
  acknowledgeWithin,
});

const atLeast = (fact: string, amount: number) => ({ '>=': [{ var: fact }, amount] });
const is = (fact: string, value: string) => ({ '==': [{ var: fact }, value] });

/**
 * The rules that a new organisation starts with. They are starting values, not clinical authority: no outpatient
 * standard for these times is published. Review them with your clinical lead before use.
 */
export const defaultRules: { key: string; content: RuleContent }[] = [
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
          when: { '==': [{ var: 'missedInARow' }, 1] },
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
              atLeast('missedInARow', 2),
              { and: [atLeast('missedInARow', 1), is('riskTier', 'red')] },
              {
                and: [
                  atLeast('missedInARow', 1),
                  { '!=': [{ var: 'daysSinceStepDown' }, null] },
                  { '<=': [{ var: 'daysSinceStepDown' }, 14] },
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
              atLeast('missedInARow', 3),
              { and: [atLeast('hoursSinceContact', 72), { in: [{ var: 'riskTier' }, ['amber', 'red']] }] },
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
          when: { or: [is('feelsSafe', 'no'), { '==': [{ var: 'helpRequested' }, true] }] },
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
          when: atLeast('strongUrgesIn24h', 2),
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'therapist'), step(bh(4), 'on-call')], repeats: false },
          resolveWithin: bh(16),
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
          when: is('supporterConcern', 'danger'),
          outcome: 'alert',
          chain: { steps: [step(m(10), 'on-call'), step(m(10), 'clinical-lead')], repeats: false },
          resolveWithin: h(2),
        },
        {
          severity: 'S2',
          when: is('supporterConcern', 'worry'),
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'coordinator'), step(bh(4), 'therapist')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
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
          when: { '!=': [{ var: 'levelOfCare' }, null] },
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
          when: { '!=': [{ var: 'levelOfCare' }, null] },
          outcome: 'alert',
          chain: { steps: [step(bh(4), 'coordinator'), step(bh(4), 'clinical-lead', 'admin')], repeats: false },
          resolveWithin: bh(16),
        },
      ],
    },
  },
];
