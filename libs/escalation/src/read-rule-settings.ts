import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleSettingsRows } from './rule-settings.js';

@UseCase(routes.readRuleSettings)
export class ReadRuleSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: RuleSettingsRows,
  ) {}

  execute({ scope }: RequestOf<typeof routes.readRuleSettings>): Promise<RouteAnswer<typeof routes.readRuleSettings>> {
    return this.work.run(scope, (tx) => this.settings.read(tx));
  }
}
