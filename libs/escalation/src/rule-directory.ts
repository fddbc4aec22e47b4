import { Injectable } from '@nestjs/common';
import type { LevelOfCare } from '#contracts';
import type { Transaction } from '#kernel';
import type { FirstStep, RuleDirectory } from '#ports';
import { quietHoursOf } from './condition/quiet-hours.js';
import { RuleRepository } from './rule.repository.js';
import { isInForce } from './rule-sets.js';

/** What other contexts may know of the rules as they stand. */
@Injectable()
export class RulesInForce implements RuleDirectory {
  constructor(private readonly rules: RuleRepository) {}

  /** The first step of the gentlest level: nobody is promised more than is sure. */
  async firstSteps(tx: Transaction): Promise<(level: LevelOfCare) => Map<string, FirstStep>> {
    const { rules, leftOut } = await this.rules.inForce(tx);
    return (level) =>
      new Map(
        rules
          .filter((rule) => isInForce(rule, level, leftOut))
          .flatMap(({ key, levels }) => {
            const step = levels.findLast(({ outcome }) => outcome === 'alert')?.chain.steps[0];
            return step ? [[key, { roles: step.roles, within: step.acknowledgeWithin }] as const] : [];
          }),
      );
  }

  async classes(tx: Transaction): ReturnType<RuleDirectory['classes']> {
    return new Map((await this.rules.all(tx)).map((rule) => [rule.key, rule.class]));
  }

  async quietHours(tx: Transaction): Promise<readonly number[]> {
    const { rules } = await this.rules.enabledFor(tx, 'patient.went-quiet');
    return quietHoursOf(rules);
  }
}
