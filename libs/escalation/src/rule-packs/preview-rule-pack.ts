import { setImmediate as otherWork } from 'node:timers/promises';
import { type RouteAnswer, type RulePackChange, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from '../rule.repository.js';
import { changeByPack } from './change-by-pack.js';
import { readPack } from './pack.js';

type Answer = RouteAnswer<typeof routes.previewRulePack>;

@UseCase(routes.previewRulePack)
export class PreviewRulePack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  async execute({ scope, body }: RequestOf<typeof routes.previewRulePack>): Promise<Answer> {
    const { name, rules } = readPack(body.pack);
    const stored = await this.work.run(scope, (tx) => this.rules.all(tx, { retired: true }));
    const byKey = new Map(stored.map((rule) => [rule.key, rule]));
    const changes: RulePackChange[] = [];
    for (const rule of rules) {
      changes.push(changeByPack(rule, byKey.get(rule.key)).change);
      // Trying out conditions takes a while: others are answered between one rule and the next.
      await otherWork();
    }
    return { name, changes };
  }
}
