import type { RuleContent } from '#contracts';
import { comparisonsOf } from './condition.js';

/** Hours of silence that some rule asks for: they are looked at when they are over, whatever else happens. */
export function quietHoursOf(rules: readonly Pick<RuleContent, 'enabled' | 'triggers' | 'levels'>[]): number[] {
  const waiting = rules.filter(({ enabled, triggers }) => enabled && triggers.includes('patient.went-quiet'));
  const asked = waiting.flatMap(({ levels }) =>
    levels.flatMap(({ when }) => comparisonsOf('checkIns.hoursSinceContact', when)),
  );
  // A moment later for "more than": at the very hour it is not yet more.
  const hours = asked.map(({ operator, number }) =>
    operator === '>' || operator === '<=' ? number + 1 / 3_600 : number,
  );
  return [...new Set(hours)].filter((each) => each > 0).sort((a, b) => a - b);
}
