import { Inject } from '@nestjs/common';
import { contentOfRule, type RulePack, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from '../rule.repository.js';
import { packOf } from './pack.js';

@UseCase(routes.exportRules)
export class ExportRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.exportRules>): Promise<RulePack> {
    return this.work.run(scope, async (tx) => {
      const [rules, name] = await Promise.all([this.rules.all(tx), this.staff.programmeName(tx)]);
      return packOf(
        name,
        tx.now,
        rules.map((rule) => ({ key: rule.key, content: contentOfRule(rule) })),
      );
    });
  }
}
