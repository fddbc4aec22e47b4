import { Inject } from '@nestjs/common';
import { overFactsOfToday, type RouteAnswer, type RuleContent, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type RuleTrees, withTrees } from './rule-trees.js';

type Answer = RouteAnswer<typeof routes.readRuleHistory>;

interface Row {
  version: number;
  at: Date;
  staffId: string | null;
  signedBy: string | null;
  why: string | null;
  content: RuleContent;
  trees: RuleTrees;
}

@UseCase(routes.readRuleHistory)
export class ReadRuleHistory {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, params: { ruleId } }: RequestOf<typeof routes.readRuleHistory>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const rows = await tx.query<Row>(
        `select version, at, staff_id as "staffId", signed_by as "signedBy", why, content, trees from escalation_rule_version
          where rule_id = $1 order by version desc limit 200`,
        [ruleId],
      );
      if (!rows.length) throw new DomainError('RULE.NOT_FOUND');
      const people = await this.staff.people(tx, [
        ...new Set(rows.flatMap(({ staffId, signedBy }) => [staffId, signedBy]).filter((id) => id !== null)),
      ]);
      return {
        versions: rows.map(({ version, at, staffId, signedBy, why, content, trees }) => ({
          version,
          at: at.toISOString(),
          by: (staffId && people.get(staffId)) || null,
          signedBy: (signedBy && people.get(signedBy)) || null,
          why,
          content: withTrees(overFactsOfToday(content), trees),
        })),
      };
    });
  }
}
