import { Inject } from '@nestjs/common';
import { contentOfRule, type RouteAnswer, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type AlertFigures, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from '../rule.repository.js';
import { daysBefore } from './rule-quality.js';
import { suggestThreshold } from './suggest-threshold.js';

type Answer = RouteAnswer<typeof routes.readRuleSuggestion>;

/** Long enough for rules that seldom speak, short enough for what the programme does now (default). */
const lookedAtDays = 90;

@UseCase(routes.readRuleSuggestion)
export class ReadRuleSuggestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    @Inject(ports.alertFigures) private readonly alerts: AlertFigures,
  ) {}

  execute({ scope, params: { ruleId } }: RequestOf<typeof routes.readRuleSuggestion>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const rule = await this.rules.read(tx, ruleId);
      if (rule.retired) throw new DomainError('RULE.NOT_FOUND');
      const judged = await this.alerts.judged(tx, ruleId, rule.version, daysBefore(tx.now, lookedAtDays));
      const found = suggestThreshold(contentOfRule(rule), judged);
      return typeof found === 'string'
        ? { suggestion: null, because: found }
        : { suggestion: { version: rule.version, ...found }, because: null };
    });
  }
}
