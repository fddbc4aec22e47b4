export interface LastDayRow {
  channel: string;
  sent: number;
  delivered: number;
  failed: number;
  p95Milliseconds: number | null;
}

/** What went together counts once. A way that was tried before its time is late by nothing. */
export const lastDaySql = `
select a.channel,
       count(*) filter (where a.taken_at >= $3)::int as sent,
       count(*) filter (where a.state in ('delivered', 'read'))::int as delivered,
       count(*) filter (where a.state = 'failed')::int as failed,
       round(percentile_cont(0.95) within group (order by greatest(0, extract(epoch from a.taken_at - a.first_due_at) * 1000))
             filter (where a.taken_at >= $3))::int as "p95Milliseconds"
  from notification_attempt a
 where a.organisation_id = $1 and a.channel = any($2) and a.changed_at >= $3 and a.bundle_of is null and a.withdraws is null
 group by a.channel`;

export interface WaitingRow {
  channel: string;
  waiting: number;
}

/** What should be on its way by now. */
export const waitingSql = `
select a.channel, count(*)::int as waiting
  from notification_attempt a
 where a.organisation_id = $1 and a.channel = any($2) and a.state in ('waiting', 'sending')
   and (a.due_at <= $3 or a.state = 'sending' or a.reason = 'TRIED_AND_WAITS')
 group by a.channel`;

export interface CircuitRow {
  channel: string;
  failures: number;
  openUntil: Date | null;
  reason: string | null;
  lastReceiptAt: Date | null;
}

export const circuitsSql = `
select channel, failures, open_until as "openUntil", reason, last_receipt_at as "lastReceiptAt"
  from channel_circuit where organisation_id = $1`;
