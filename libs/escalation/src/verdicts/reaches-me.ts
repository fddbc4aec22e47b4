import type { ChainRole, EscalationRule, ReachesMe } from '#contracts';

/** Rules in force by which an alert would come to somebody with these roles, the most severe first; for each level the first step. */
export const reachesMe = (rules: readonly EscalationRule[], roles: readonly ChainRole[]): ReachesMe[] =>
  rules
    .filter(({ enabled, retired }) => enabled && !retired)
    .flatMap(({ id: ruleId, key, name, levels }) =>
      levels.flatMap(({ severity, outcome, chain: { steps } }): ReachesMe[] => {
        const step = steps.findIndex((each) => each.roles.some((role) => roles.includes(role)));
        if (outcome !== 'alert' || step < 0) return [];
        const unless = steps.slice(0, step).map(({ acknowledgeWithin }) => acknowledgeWithin);
        const named = steps[step]!.roles.filter((role) => roles.includes(role));
        return [{ ruleId, key, name, severity, step, roles: named, unless }];
      }),
    )
    .sort((a, b) => b.severity.localeCompare(a.severity) || a.step - b.step || a.name.localeCompare(b.name));
