import type { FailedKind } from '#contracts';
import type { Transaction } from '../database/transaction.js';

/** The subscriber that tells the admins. When it is given up itself, telling it again would go on for ever. */
export const tellsOfFailedWork = 'operations.tell-admins';

/** A piece of work that was given up. */
export interface GivenUp {
  id: string;
  kind: FailedKind;
  name: string;
  event: string | null;
  reason: string;
  attempts: number;
  retries: number;
  begunAt: Date;
  failedAt: Date;
}

/** Which work: one piece, or all of a name. */
export interface WhichWork {
  kind: FailedKind;
  name: string;
  id?: string;
}

const list = `
select * from (
  select d.event_id as id, 'event' as kind, d.subscriber as name, e.type as event, d.last_error as reason, d.attempts, d.retries,
         uuid_extract_timestamp(d.event_id) as "begunAt", d.failed_at as "failedAt"
    from event_delivery d left join domain_event e on e.id = d.event_id
   where d.organisation_id = $1 and d.failed_at is not null
  union all
  select id, 'deadline', kind, null, last_error, attempts, retries, due_at, failed_at
    from deadline where organisation_id = $1 and failed_at is not null
) given_up order by "failedAt" desc, id limit $2`;

/** The organisation's, newest first. */
export const listGivenUp = (tx: Transaction, limit: number): Promise<GivenUp[]> =>
  tx.query<GivenUp>(list, [tx.organisationId, limit]);

export async function countGivenUp(tx: Transaction): Promise<number> {
  const row = await tx.one<{ count: string }>(
    `select (select count(*) from event_delivery where organisation_id = $1 and failed_at is not null)
          + (select count(*) from deadline where organisation_id = $1 and failed_at is not null) as count`,
    [tx.organisationId],
  );
  return Number(row?.count);
}

const again = `failed_at = null, attempts = 0, unknown_since = null, unknown_what = null, retries = least(retries + 1, 300)`;

/** Counts its attempts anew; the sweep sends it within a second. @returns how many */
export async function retryGivenUp(tx: Transaction, { kind, name, id }: WhichWork): Promise<number> {
  const rows = await tx.query(
    kind === 'event'
      ? `update event_delivery set ${again}, sends = 0, send_after = $3
          where organisation_id = $1 and subscriber = $2 and failed_at is not null and ($4::uuid is null or event_id = $4)
         returning 1`
      : `update deadline set ${again}, wake_after = $3
          where organisation_id = $1 and kind = $2 and failed_at is not null and ($4::uuid is null or id = $4)
         returning 1`,
    [tx.organisationId, name, tx.now, id ?? null],
  );
  return rows.length;
}

/** Whether there is, or was, such a piece of work: also when it has been done since. */
export async function isKnownWork(tx: Transaction, { kind, name, id }: Required<WhichWork>): Promise<boolean> {
  const row = await tx.one(
    kind === 'event'
      ? `select 1 from event_delivery where organisation_id = $1 and event_id = $2 and subscriber = $3
         union all select 1 from handled_event where organisation_id = $1 and event_id = $2 and subscriber = $3`
      : 'select 1 from deadline where organisation_id = $1 and id = $2 and kind = $3',
    [tx.organisationId, id, name],
  );
  return row !== null;
}
