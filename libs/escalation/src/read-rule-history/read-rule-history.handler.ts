import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type RuleContent, type routes } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { ports, type StaffDirectory } from '#ports';
import { ReadRuleHistory } from './read-rule-history.query.js';

type Answer = RouteAnswer<typeof routes.readRuleHistory>;

interface Row {
  version: number;
  at: Date;
  staffId: string | null;
  content: RuleContent;
}

@QueryHandler(ReadRuleHistory)
export class ReadRuleHistoryHandler implements IQueryHandler<ReadRuleHistory, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, ruleId }: ReadRuleHistory): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const rows = await tx.query<Row>(
        `select version, at, staff_id as "staffId", content from escalation_rule_version
          where rule_id = $1 order by version desc limit 200`,
        [ruleId],
      );
      if (!rows.length) throw new DomainError('RULE.NOT_FOUND');
      const people = await this.staff.people(tx, [...new Set(rows.flatMap(({ staffId }) => staffId ?? []))]);
      return {
        versions: rows.map(({ version, at, staffId, content }) => ({
          version,
          at: at.toISOString(),
          by: (staffId && people.get(staffId)) || null,
          content,
        })),
      };
    });
  }
}
