import type { RuleContent } from '#contracts';

/** Hours of silence that some rule asks for: they are looked at when they are over, whatever else happens. */
export function quietHoursOf(rules: readonly Pick<RuleContent, 'enabled' | 'triggers' | 'levels'>[]): number[] {
  const found = new Set<number>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [operator, operands] of Object.entries(part)) {
      if (!Array.isArray(operands)) {
        walk(operands);
        continue;
      }
      const [left, right] = operands;
      if ((left as { var?: unknown } | null)?.var === 'checkIns.hoursSinceContact' && typeof right === 'number') {
        // A moment later for "more than": at the very hour it is not yet more.
        found.add(operator === '>' || operator === '<=' ? right + 1 / 3_600 : right);
      }
      operands.forEach(walk);
    }
  };
  for (const { enabled, triggers, levels } of rules) {
    if (enabled && triggers.includes('patient.went-quiet')) for (const { when } of levels) walk(when);
  }
  return [...found].filter((hours) => hours > 0).sort((a, b) => a - b);
}
