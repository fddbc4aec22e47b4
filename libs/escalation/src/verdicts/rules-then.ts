import { Injectable } from '@nestjs/common';
import { overFactsOfToday, type RuleContent } from '#contracts';
import type { Transaction } from '#kernel';

/** A rule as it was at a moment. */
export interface RuleThen {
  id: string;
  key: string;
  version: number;
  content: RuleContent;
  /** It was put away by then. */
  putAway: boolean;
}

@Injectable()
export class RulesThen {
  /** Rules that were there by a moment, each in the version that was in force. */
  async at(tx: Transaction, at: Date): Promise<RuleThen[]> {
    const rows = await tx.query<RuleThen>(
      `select distinct on (v.rule_id) r.id, r.key, v.version, v.content,
              coalesce(r.retired_at <= $2, false) as "putAway"
         from escalation_rule_version v join escalation_rule r on r.id = v.rule_id
        where v.organisation_id = $1 and v.at <= $2
        order by v.rule_id, v.version desc`,
      [tx.organisationId, at],
    );
    return rows.map((row) => ({ ...row, content: overFactsOfToday(row.content) }));
  }
}
