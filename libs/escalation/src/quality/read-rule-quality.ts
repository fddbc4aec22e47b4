import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type AlertFigures, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { builtInRule } from '../built-in-rule.js';
import { RuleRepository } from '../rule.repository.js';
import { Dismissals } from './dismissals.js';
import { daysBefore, qualityOf } from './rule-quality.js';

type Answer = RouteAnswer<typeof routes.readRuleQuality>;

@UseCase(routes.readRuleQuality)
export class ReadRuleQuality {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly dismissals: Dismissals,
    @Inject(ports.alertFigures) private readonly alerts: AlertFigures,
  ) {}

  execute({ scope, query: { days } }: RequestOf<typeof routes.readRuleQuality>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const since = daysBefore(tx.now, Number(days));
      const rules = [...(await this.rules.all(tx)), builtInRule];
      const ids = rules.map(({ id }) => id);
      const [found, dismissed] = await Promise.all([
        this.alerts.byVersion(tx, ids, since),
        this.dismissals.inForce(tx),
      ]);
      return { since: since.toISOString(), rules: qualityOf(rules, found, dismissed) };
    });
  }
}
