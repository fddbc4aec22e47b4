import { mayTry, type RouteAnswer, type RuleNotice, routes } from '#contracts';
import { type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from './rule.repository.js';

type Answer = RouteAnswer<typeof routes.readRuleNotices>;

/** A rule that is off since the version that switched it off; one that fails since it first did. */
const notices = `
select 'safety-rule-off' as kind, r.id as "ruleId", r.key, r.content->>'name' as name, v.at as since
  from escalation_rule r join escalation_rule_version v on v.rule_id = r.id and v.version = r.version
 where r.organisation_id = $1 and not r.enabled and r.retired_at is null and r.content->>'class' = 'safety'
union all
select 'rule-failing', r.id, r.key, r.content->>'name', f.since
  from escalation_rule_failure f join escalation_rule r on r.id = f.rule_id and r.version = f.version
 where r.organisation_id = $1 and r.enabled
union all
select 'rule-dismissed', r.id, r.key, r.content->>'name', d.since
  from escalation_rule_dismissal d join escalation_rule r on r.id = d.rule_id and r.version = d.version
 where r.organisation_id = $1 and r.enabled and r.retired_at is null and d.ended_at is null and $2
 order by since`;

/** A rule that cannot be evaluated any more, such as one over a fact that is gone: since its version, whether or not an event woke it. */
const broken = `
select 'rule-failing' as kind, r.id as "ruleId", r.key, r.content->>'name' as name, v.at as since
  from escalation_rule r join escalation_rule_version v on v.rule_id = r.id and v.version = r.version
 where r.id = any($1)`;

/** That a rule is dismissed concerns whoever can change it; to others it would only say that nobody need listen to it. */
const isTold = ({ actor }: Transaction): boolean => actor.kind === 'staff' && mayTry('rules.change', actor.roles);

@UseCase(routes.readRuleNotices)
export class ReadRuleNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope }: RequestOf<typeof routes.readRuleNotices>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const rows = await tx.query<Omit<RuleNotice, 'since'> & { since: Date }>(notices, [
        tx.organisationId,
        isTold(tx),
      ]);
      const { unsound } = await this.rules.inForce(tx);
      const silent = unsound
        .map(({ rule }) => rule.id)
        .filter((id) => !rows.some(({ ruleId, kind }) => ruleId === id && kind === 'rule-failing'));
      if (silent.length) rows.push(...(await tx.query<(typeof rows)[number]>(broken, [silent])));
      return { notices: rows.map(({ since, ...notice }) => ({ ...notice, since: since.toISOString() })) };
    });
  }
}
