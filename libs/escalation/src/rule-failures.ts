import { Injectable } from '@nestjs/common';
import type { EscalationRule, Finding, RuleTrigger } from '#contracts';
import { Contributes, Database, Log, type ProblemSource, problemSources, type Transaction } from '#kernel';

/** Rules that could not be evaluated. A new version of a rule begins with a clean sheet. */
@Injectable()
@Contributes(problemSources)
export class RuleFailures implements ProblemSource {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Writes it down with the work that met it; the first time for a version, the event tells the admins. */
  async note(
    tx: Transaction,
    { id, key, version }: Pick<EscalationRule, 'id' | 'key' | 'version'>,
    trigger: RuleTrigger,
    reason: string,
  ): Promise<void> {
    this.log.error('A rule could not be evaluated', undefined, { rule: id, key, version, trigger });
    const row = await tx.one<{ times: number }>(
      `insert into escalation_rule_failure as f (rule_id, organisation_id, version, since, last_at, times, reason)
       values ($1, $2, $3, $4, $4, 1, $5)
       on conflict (rule_id) do update set last_at = excluded.last_at, version = excluded.version, reason = excluded.reason,
         since = case when f.version = excluded.version then f.since else excluded.since end,
         times = case when f.version = excluded.version then f.times + 1 else 1 end
       returning times`,
      [id, tx.organisationId, version, tx.now, reason.slice(0, 300)],
    );
    if (row?.times !== 1) return;
    tx.append({
      type: 'rule.failed',
      data: { subjectId: id, ruleKey: key, version, trigger, reason: reason.slice(0, 300) },
    });
  }

  /** Of the whole installation; says nothing about whose they are. */
  async problems(): Promise<Finding[]> {
    const [row] = await this.database.query<{ count: string; since: Date | null }>('select * from failing_rules()');
    if (!row?.since) return [];
    const says = 'A rule cannot be evaluated. The other rules are, and emergencies are told without it.';
    return [{ code: 'RULE_FAILING', since: row.since.toISOString(), says, count: Number(row.count) }];
  }
}
