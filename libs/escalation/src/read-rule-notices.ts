import { Controller } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type RuleNotice, routes } from '#contracts';
import { Route, Scope, UnitOfWork, type WorkScope } from '#platform';

type Answer = RouteAnswer<typeof routes.readRuleNotices>;

export class ReadRuleNotices extends Query<Answer> {
  constructor(readonly scope: WorkScope) {
    super();
  }
}

/** A rule that is off since the version that switched it off; one that fails since it first did. */
const notices = `
select 'safety-rule-off' as kind, r.id as "ruleId", r.key, r.content->>'name' as name, v.at as since
  from escalation_rule r join escalation_rule_version v on v.rule_id = r.id and v.version = r.version
 where r.organisation_id = $1 and not r.enabled and r.content->>'class' = 'safety'
union all
select 'rule-failing', r.id, r.key, r.content->>'name', f.since
  from escalation_rule_failure f join escalation_rule r on r.id = f.rule_id and r.version = f.version
 where r.organisation_id = $1 and r.enabled
 order by since`;

@QueryHandler(ReadRuleNotices)
export class ReadRuleNoticesHandler implements IQueryHandler<ReadRuleNotices> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope }: ReadRuleNotices): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const rows = await tx.query<Omit<RuleNotice, 'since'> & { since: Date }>(notices, [tx.organisationId]);
      return { notices: rows.map(({ since, ...notice }) => ({ ...notice, since: since.toISOString() })) };
    });
  }
}

@Controller()
export class ReadRuleNoticesController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readRuleNotices)
  read(@Scope() scope: WorkScope): Promise<Answer> {
    return this.queries.execute(new ReadRuleNotices(scope));
  }
}
