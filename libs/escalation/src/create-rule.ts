import { type EscalationRule, type RuleContent, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { allowed, ChangeRule } from './change-rule.js';
import { newRule } from './rule.aggregate.js';
import { RuleRepository } from './rule.repository.js';

/** Rules of an organisation that are not put away. */
export const mostRules = 500;

@UseCase(routes.createRule)
export class CreateRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope, body: { content, why } }: RequestOf<typeof routes.createRule>): Promise<EscalationRule> {
    return this.work.run(scope, async (tx) => {
      if ((await this.rules.count(tx)) >= mostRules) throw new DomainError('RULE.TOO_MANY');
      const id = tx.newId();
      const rule = allowed(newRule({ id, key: keyOf(content, id) }, content));
      this.change.add(tx, rule, { why });
      return rule;
    });
  }
}

/** Says what the rule is about, and is no other's: two programmes that call a rule alike do not mean the same rule. */
export function keyOf({ name }: Pick<RuleContent, 'name'>, id: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return ['own', words, id.slice(-8)].filter(Boolean).join('-');
}
