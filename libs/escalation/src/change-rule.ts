import { Injectable } from '@nestjs/common';
import type { EscalationRule, RuleContent } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type Refusal, revise } from './rule.aggregate.js';
import { type Decision, RuleRepository } from './rule.repository.js';
import { withTrees } from './rule-trees.js';

/** The rule as it is shown. @throws DomainError with the place that it is refused for */
export function allowed(decided: { rule: EscalationRule } | { refusal: Refusal }): EscalationRule {
  if ('rule' in decided) return withTrees(decided.rule);
  const { refusal } = decided;
  if (!('field' in refusal)) throw new DomainError(refusal.code);
  const { code, field, message, finding } = refusal;
  throw new DomainError(code, undefined, [{ field, message, code: finding }]);
}

/** What saving a rule, proposing a change and signing one have in common. */
@Injectable()
export class ChangeRule {
  constructor(private readonly rules: RuleRepository) {}

  /** The rule as it is, locked, and as it would be. @throws DomainError with why the change is refused */
  async decide(
    tx: Transaction,
    ruleId: string,
    content: RuleContent,
    readVersion: number,
  ): Promise<{ before: EscalationRule; after: EscalationRule }> {
    const before = await this.rules.load(tx, ruleId);
    return { before, after: allowed(revise(before, content, readVersion)) };
  }

  save(tx: Transaction, rule: EscalationRule, decision: Decision): void {
    this.rules.save(tx, rule, decision);
    this.say(tx, rule);
  }

  add(tx: Transaction, rule: EscalationRule, decision: Decision): void {
    this.rules.add(tx, rule, decision);
    this.say(tx, rule);
  }

  private say(tx: Transaction, { id, key, version, enabled }: EscalationRule): void {
    tx.append({ type: 'rule.revised', data: { subjectId: id, ruleKey: key, version, enabled } });
  }
}
