import {
  type DomainEvent,
  type EscalationRule,
  emergencyBodySigns,
  type FactName,
  type Facts,
  type RuleLevel,
  type RuleTrigger,
} from '#contracts';
import type { Match } from './rule.aggregate.js';

/**
 * What is heard whatever becomes of the rules: where none of them looked at such a fact and told somebody, because it failed,
 * is off, or asks something else by now, this one speaks. It stands in no table, so nobody can switch it off.
 */
const neverUnheard: { fact: FactName; isSo(facts: Partial<Facts>): boolean }[] = [
  { fact: 'checkIns.feelsSafe', isSo: (facts) => facts['checkIns.feelsSafe'] === 'no' },
  { fact: 'checkIns.helpRequested', isSo: (facts) => facts['checkIns.helpRequested'] === true },
  { fact: 'consent.supporterConcern', isSo: (facts) => facts['consent.supporterConcern'] === 'danger' },
  {
    fact: 'checkIns.bodySigns',
    isSo: (facts) =>
      facts['checkIns.bodySigns']?.some((sign) => (emergencyBodySigns as readonly string[]).includes(sign)) ?? false,
  },
];

/** Facts that must be read whatever the rules ask for. */
export const alwaysRead: ReadonlySet<FactName> = new Set(neverUnheard.map(({ fact }) => fact));

/** Roles who are told at once, again and again until somebody takes it on. */
const level: RuleLevel = {
  severity: 'S4',
  // Never evaluated: the code above decides.
  when: { '==': [{ var: 'checkIns.helpRequested' }, true] },
  outcome: 'alert',
  chain: {
    steps: [
      { roles: ['on-call', 'therapist', 'physician'], acknowledgeWithin: { amount: 10, unit: 'm' } },
      { roles: ['clinical-lead', 'coordinator', 'admin'], acknowledgeWithin: { amount: 10, unit: 'm' } },
    ],
    repeats: true,
  },
  resolveWithin: { amount: 2, unit: 'h' },
};

export const builtInRule: EscalationRule = {
  id: '00000000-0000-7000-8000-000000000001',
  key: 'built-in-emergency',
  version: 1,
  name: 'An emergency that no rule heard',
  why: 'The rule that should have heard it failed, is switched off or asks something else. Holdfast tells the team all the same.',
  class: 'safety',
  enabled: true,
  toReview: false,
  retired: false,
  triggers: ['check-in.answered', 'help.requested', 'supporter.raised-concern', 'alert.chain-exhausted'],
  levels: [level],
};

/** The emergencies in these facts that no safety rule looked at and told somebody about. */
export function unheard(
  event: DomainEvent<RuleTrigger>,
  facts: Partial<Facts>,
  matches: readonly { rule: EscalationRule; matched: Match }[],
): Match | null {
  const told = matches
    .filter(
      ({ rule, matched: { level } }) => rule.class === 'safety' && level.outcome === 'alert' && level.severity >= 'S3',
    )
    .map(({ matched }) => matched);
  const left = neverUnheard.filter(({ fact, isSo }) => isSo(facts) && !told.some((one) => one.facts[fact] != null));
  if (left.length) return { level, facts: Object.fromEntries(left.map(({ fact }) => [fact, facts[fact]])) };
  return event.type === 'alert.chain-exhausted' && !told.length ? { level, facts: {} } : null;
}
