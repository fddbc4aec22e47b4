import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { Webhook } from './webhook.aggregate.js';

const columns = `id, owner_id as "ownerId", version, url, description, events, payload, secret, old_secret as "oldSecret",
  old_secret_until as "oldSecretUntil", off_because as "offBecause", failing_since as "failingSince", created_at as "createdAt"`;

/** Of an organisation. What was removed is not there any more. */
@Injectable()
export class WebhookRepository {
  async all(tx: Transaction, ownerId: string | null): Promise<Webhook[]> {
    const rows = await tx.query<Webhook>(
      `select ${columns} from webhook
        where organisation_id = $1 and removed_at is null and ($2::uuid is null or owner_id = $2) order by id desc`,
      [tx.organisationId, ownerId],
    );
    return rows.map((row) => readable(tx, row));
  }

  async find(tx: Transaction, id: string): Promise<Webhook | null> {
    const row = await tx.one<Webhook>(`select ${columns} from webhook where id = $1 and removed_at is null`, [id]);
    return row && readable(tx, row);
  }

  /** Nobody else decides on it until this transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Webhook | null> {
    const sql = `select ${columns} from webhook where id = $1 and removed_at is null for no key update`;
    const row = await tx.one<Webhook>(sql, [id]);
    return row && readable(tx, row);
  }

  /** Of those that are on. One look at an index for each transaction, for an organisation that has none as well. */
  async toTell(tx: Transaction, type: string): Promise<string[]> {
    const on = await tx.memo('webhooks that are on', () =>
      tx.query<{ id: string; events: string[] }>(
        `select id, events from webhook where organisation_id = $1 and "on" order by id`,
        [tx.organisationId],
      ),
    );
    return on.filter(({ events }) => events.includes(type)).map(({ id }) => id);
  }

  /** How many somebody has. Held until the end of the transaction, so that two requests do not both take the last place. */
  async count(tx: Transaction, ownerId: string): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || $1, 0))`, [ownerId]);
    const sql = 'select count(*)::int as n from webhook where owner_id = $1 and removed_at is null';
    return (await tx.one<{ n: number }>(sql, [ownerId]))!.n;
  }

  add(tx: Transaction, webhook: Webhook): void {
    tx.execute(
      `insert into webhook (id, organisation_id, created_at, owner_id, version, url, description, events, payload, secret, old_secret,
                            old_secret_until, off_because, failing_since, "on")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [webhook.id, tx.organisationId, webhook.createdAt, webhook.ownerId, ...kept(tx, webhook)],
    );
  }

  save(tx: Transaction, webhook: Webhook): void {
    tx.execute(
      `update webhook set version = $2, url = $3, description = $4, events = $5, payload = $6, secret = $7, old_secret = $8,
                          old_secret_until = $9, off_because = $10, failing_since = $11, "on" = $12
        where id = $1`,
      [webhook.id, ...kept(tx, webhook)],
    );
  }

  /** Its deliveries are kept for their time: they say what left the house. */
  remove(tx: Transaction, id: string): void {
    tx.execute(
      `update webhook set removed_at = $2, "on" = false, off_because = coalesce(off_because, 'owner'), url = null, description = null,
                          secret = null, old_secret = null, old_secret_until = null
        where id = $1`,
      [id, tx.now],
    );
  }
}

function kept(tx: Transaction, webhook: Webhook): unknown[] {
  const { id, version, events, payload, oldSecretUntil, offBecause, failingSince } = webhook;
  return [
    version,
    tx.encrypt('webhook.url', id, webhook.url),
    tx.encrypt('webhook.description', id, webhook.description),
    events,
    payload,
    tx.encrypt('webhook.secret', id, webhook.secret),
    tx.encrypt('webhook.old_secret', id, webhook.oldSecret),
    oldSecretUntil,
    offBecause,
    failingSince,
    offBecause === null,
  ];
}

const readable = (tx: Transaction, row: Webhook): Webhook => ({
  ...row,
  url: tx.decrypt('webhook.url', row.id, row.url),
  description: tx.decrypt('webhook.description', row.id, row.description),
  secret: tx.decrypt('webhook.secret', row.id, row.secret),
  oldSecret: tx.decrypt('webhook.old_secret', row.id, row.oldSecret),
});
