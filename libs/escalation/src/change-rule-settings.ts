import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleSettingsRows } from './rule-settings.js';

@UseCase(routes.changeRuleSettings)
export class ChangeRuleSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: RuleSettingsRows,
  ) {}

  execute({ scope, version, body }: RequestOf<typeof routes.changeRuleSettings>): Promise<void> {
    return this.work.run(scope, (tx) => this.settings.save(tx, body, version));
  }
}
