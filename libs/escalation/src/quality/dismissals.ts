import { Injectable } from '@nestjs/common';
import type { EscalationRule, RuleFigures } from '#contracts';
import type { Transaction } from '#kernel';
import { isDismissed } from './rule-quality.js';

/** Versions of rules that those whom they tell dismiss. A new version begins with a clean sheet. */
@Injectable()
export class Dismissals {
  /** Keeps whether it is so now; the first time for a version, the event says it. */
  async note(tx: Transaction, { id, key, version }: EscalationRule, figures: RuleFigures): Promise<void> {
    const { useful, notUseful } = figures;
    if (!isDismissed(figures)) {
      tx.execute(
        'update escalation_rule_dismissal set ended_at = $3 where rule_id = $1 and version = $2 and ended_at is null',
        [...[id, version, tx.now]],
      );
      return;
    }
    const first = await tx.one<{ first: boolean }>(
      `insert into escalation_rule_dismissal as d (rule_id, version, organisation_id, since) values ($1, $2, $3, $4)
       on conflict (rule_id, version) do update set ended_at = null,
         since = case when d.ended_at is null then d.since else excluded.since end
       returning xmax = 0 as first`,
      [id, version, tx.organisationId, tx.now],
    );
    if (!first?.first) return;
    const judged = useful + notUseful;
    tx.append({ type: 'rule.dismissed', data: { subjectId: id, ruleKey: key, version, judged, notUseful } });
  }

  /** Rules whose version in force is dismissed. */
  async inForce(tx: Transaction): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `select r.id from escalation_rule_dismissal d join escalation_rule r on r.id = d.rule_id and r.version = d.version
        where r.organisation_id = $1 and d.ended_at is null and r.enabled`,
      [tx.organisationId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
