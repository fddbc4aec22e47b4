import { Injectable } from '@nestjs/common';
import { type Facts, type NotUsefulReason, namedByOwner } from '#contracts';
import type { Transaction } from '#kernel';
import { type AlertFigures, type JudgedAlert, noFigures, type StandingAlert, type VersionFigures } from '#ports';

interface Version {
  ruleId: string;
  /** Null in the row that stands for all of them. */
  version: number | null;
}
type Raised = Version &
  Record<'fired' | 'acknowledged' | 'actedOn' | 'pastFirstStep', number> & { minutes: number | null };
type Judged = Version & { useful: number; notUseful: number; reasons: NotUsefulReason[] };

/** A step that told somebody and is not the first of its chain. */
const pastFirstStep = `exists (select from jsonb_array_elements(a.run -> 'taken') t
  where (t ->> 'step')::int > 0 and t -> 'skipped' = 'null')`;

/** What was sent to try a rule out says nothing of how the rule does. */
const isReal = `a.run -> 'test' is null`;

const raised = `
select a.rule_id as "ruleId", (a.rule ->> 'version')::int as version, count(*)::int as fired,
       count(a.acknowledged_at)::int as acknowledged,
       (count(*) filter (where a.outcome <> 'no-action-needed'))::int as "actedOn",
       (count(*) filter (where ${pastFirstStep}))::int as "pastFirstStep",
       percentile_cont(0.5) within group (order by extract(epoch from a.acknowledged_at - a.raised_at) / 60) as minutes
  from alert a where a.rule_id = any($1) and a.raised_at >= $2 and ${isReal}
 group by grouping sets ((1, 2), (1))`;

/** One voice that found an alert useful is enough: then it was. */
const judged = `
with marked as (
  select u.rule_id, u.rule_version, u.reason, bool_or(u.useful) over alert as useful,
         row_number() over alert = 1 as first
    from alert_usefulness u join alert a on a.id = u.alert_id
   where u.rule_id = any($1) and u.at >= $2 and ${isReal}
  window alert as (partition by u.alert_id order by u.at, u.id rows between unbounded preceding and unbounded following)
)
select m.rule_id as "ruleId", m.rule_version as version, (count(*) filter (where m.first and m.useful))::int as useful,
       (count(*) filter (where m.first and not m.useful))::int as "notUseful",
       coalesce(array_agg(m.reason) filter (where m.reason is not null), '{}') as reasons
  from marked m group by grouping sets ((1, 2), (1))`;

const mostJudged = 500;

@Injectable()
export class FiguresOfAlerts implements AlertFigures {
  async byVersion(tx: Transaction, ruleIds: readonly string[], since: Date): Promise<VersionFigures[]> {
    const [raisedRows, judgedRows] = await Promise.all([
      tx.query<Raised>(raised, [ruleIds, since]),
      tx.query<Judged>(judged, [ruleIds, since]),
    ]);
    const found = new Map<string, VersionFigures>();
    const of = ({ ruleId, version }: Version): VersionFigures => {
      const key = `${ruleId} ${version}`;
      const figures = found.get(key) ?? { ruleId, version, figures: noFigures() };
      found.set(key, figures);
      return figures;
    };
    for (const row of raisedRows) {
      const { fired, acknowledged, actedOn, pastFirstStep: past, minutes } = row;
      Object.assign(of(row).figures, {
        ...{ fired, acknowledged, actedOn, pastFirstStep: past },
        minutesToAcknowledge: minutes,
      });
    }
    for (const row of judgedRows) {
      const { useful, notUseful } = row;
      Object.assign(of(row).figures, { useful, notUseful, reasons: countOf(row.reasons) });
    }
    return [...found.values()];
  }

  async judged(tx: Transaction, ruleId: string, version: number, since: Date): Promise<JudgedAlert[]> {
    const rows = await tx.query<{ useful: boolean; seen: Record<string, unknown>[] }>(
      `select bool_or(u.useful) as useful,
              (select coalesce(jsonb_agg(t.facts), '[]') from alert_trace t
                where t.alert_id = u.alert_id and t.facts is not null) as seen
         from alert_usefulness u join alert a on a.id = u.alert_id
        where u.rule_id = $1 and u.rule_version = $2 and u.at >= $3 and ${isReal}
        group by u.alert_id order by max(u.at) desc limit ${mostJudged}`,
      [ruleId, version, since],
    );
    return rows.map(({ useful, seen }) => ({
      useful,
      seen: seen.map((facts) => namedByOwner(facts) as Partial<Facts>),
    }));
  }

  standing(tx: Transaction, patientId: string, from: Date, to: Date): Promise<StandingAlert[]> {
    return tx.query(
      `select a.id, a.rule_id as "ruleId", a.raised_at as "raisedAt", a.resolved_at as "resolvedAt",
              array(select distinct t.event_id from alert_trace t where t.alert_id = a.id and t.event_id is not null)
                as "eventIds"
         from alert a
        where a.patient_id = $1 and a.raised_at <= $3 and (a.resolved_at is null or a.resolved_at >= $2)
        order by a.raised_at`,
      [patientId, from, to],
    );
  }
}

const countOf = <T extends string>(all: readonly T[]): Partial<Record<T, number>> => {
  const counts: Partial<Record<T, number>> = {};
  for (const each of all) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};
