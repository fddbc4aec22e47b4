import type { EscalationRule, LevelOfCare, RuleContent } from '#contracts';
import type { RulesLeftOut } from '#ports';

/**
 * Whether a rule is evaluated for a patient of a level: a protocol pack may leave a care rule out. A safety rule is in force
 * everywhere, and so is every rule while nobody knows the level.
 */
export const isInForce = (
  { key, class: kind }: Pick<EscalationRule, 'key'> & Pick<RuleContent, 'class'>,
  level: LevelOfCare | null | undefined,
  leftOut: RulesLeftOut,
): boolean => kind === 'safety' || !level || !leftOut.get(level)?.has(key);
