import {
  builtInRuleKey,
  dismissedAbove,
  type EscalationRule,
  judgedAtLeast,
  type RuleFigures,
  type RuleQuality,
} from '#contracts';
import { noFigures, type VersionFigures } from '#ports';

/** Whether nearly all who judged the alerts of a rule found them of no use, and enough of them did. */
export function isDismissed({ useful, notUseful }: Pick<RuleFigures, 'useful' | 'notUseful'>): boolean {
  const judged = useful + notUseful;
  return judged >= judgedAtLeast && notUseful / judged > dismissedAbove;
}

export const daysBefore = (at: Date, days: number): Date => new Date(+at - days * 86_400_000);

/**
 * The rules with what became of their alerts: those that raised most first. A rule that raised nothing is there, too, for that
 * says something of it; the built-in one, which nobody can change, only where it had to speak.
 */
export function qualityOf(
  rules: readonly EscalationRule[],
  found: readonly VersionFigures[],
  dismissed: ReadonlySet<string>,
): RuleQuality[] {
  return rules
    .flatMap((rule): RuleQuality[] => {
      const own = found.filter(({ ruleId }) => ruleId === rule.id);
      if (rule.key === builtInRuleKey && !own.length) return [];
      const figures = own.find(({ version }) => version === null)?.figures ?? noFigures();
      const versions = own
        .flatMap(({ version, figures: its }) => (version === null ? [] : [{ version, figures: its }]))
        .sort((a, b) => b.version - a.version);
      const { id: ruleId, key, name, class: kind, version, enabled } = rule;
      const about = { ruleId, key, name, class: kind, version, enabled };
      return [{ ...about, dismissed: dismissed.has(ruleId), figures, versions }];
    })
    .sort((a, b) => b.figures.fired - a.figures.fired || a.name.localeCompare(b.name));
}
