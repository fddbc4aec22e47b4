import { setImmediate as otherWork } from 'node:timers/promises';
import { type RouteAnswer, routes } from '#contracts';
import { DomainError, staffIdOf, type Transaction, UnitOfWork, type WorkScope } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeRule } from '../change-rule.js';
import { mostRules } from '../create-rule.js';
import { isLead } from '../propose-rule-change.js';
import { RuleRepository } from '../rule.repository.js';
import { RuleProposals } from '../rule-proposal.repository.js';
import { changeByPack } from './change-by-pack.js';
import { type Acceptable, acceptable, chosenFrom } from './chosen-rules.js';
import { readPack } from './pack.js';

type Answer = RouteAnswer<typeof routes.importRules>;

/** All that was chosen, or nothing: it is one transaction. */
@UseCase(routes.importRules)
export class ImportRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
    private readonly rules: RuleRepository,
    private readonly proposals: RuleProposals,
  ) {}

  async execute({ scope, body }: RequestOf<typeof routes.importRules>): Promise<Answer> {
    const chosen = chosenFrom(readPack(body.pack), body.rules);
    return this.work.run(scope, async (tx) => {
      const keys = chosen.map(({ key }) => key);
      const stored = await this.rules.lockByKey(tx, keys);
      const answer = { created: 0, changed: 0, proposed: 0 };
      for (const rule of chosen) {
        const before = stored.get(rule.key);
        if ((before?.version ?? null) !== rule.version) throw new DomainError('RULE_PACK.CHANGED_MEANWHILE');
        const change = acceptable(changeByPack(rule, before), rule.place);
        if (change.kind === 'same') continue;
        answer[await this.load(tx, scope, change, body.why)]++;
        // Trying out conditions takes a while: others are answered between one rule and the next.
        await otherWork();
      }
      if (answer.created && (await this.rules.count(tx)) > mostRules) throw new DomainError('RULE.TOO_MANY');
      return answer;
    });
  }

  private async load(
    tx: Transaction,
    scope: WorkScope,
    { key, stored, content, loosens }: Acceptable,
    why: string,
  ): Promise<keyof Answer> {
    if (!stored) {
      this.change.add(tx, { id: tx.newId(), key, version: 1, toReview: false, retired: false, ...content }, { why });
      return 'created';
    }
    const { id: ruleId, version } = stored;
    if (!loosens.length) {
      this.change.save(tx, { ...stored, ...content, version: version + 1, toReview: false }, { why });
      return 'changed';
    }
    const by = { proposedBy: staffIdOf(scope.actor), byLead: isLead(scope), at: tx.now };
    await this.proposals.add(tx, { id: tx.newId(), ruleId, version, content, loosens, why, ...by });
    return 'proposed';
  }
}
