import { Injectable } from '@nestjs/common';
import { type WebhookDay, type WebhookDeliveryState, webhookDaysShown } from '#contracts';
import type { Transaction } from '#kernel';
import type { Delivery } from './delivery.aggregate.js';

const columns = `id, webhook_id as "webhookId", event_id as "eventId", type, patient_id as "patientId", state, reason, status, tries,
  due_at as "dueAt", created_at as "createdAt", changed_at as "changedAt"`;
const day = 86_400_000;

export interface NewDelivery {
  webhookId: string;
  eventId: string;
  type: Delivery['type'];
  patientId: string | null;
}

@Injectable()
export class DeliveryRepository {
  /** Once for each event and webhook, however often it is said. */
  plan(tx: Transaction, { webhookId, eventId, type, patientId }: NewDelivery, id = tx.newId()): void {
    tx.execute(
      `insert into webhook_delivery (id, organisation_id, webhook_id, event_id, type, patient_id, state, reason, due_at, created_at,
                                     changed_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', 'PLANNED', $7, $7, $7)
       on conflict (webhook_id, event_id) do nothing`,
      [id, tx.organisationId, webhookId, eventId, type, patientId, tx.now],
    );
  }

  find(tx: Transaction, id: string): Promise<Delivery | null> {
    return tx.one<Delivery>(`select ${columns} from webhook_delivery where id = $1`, [id]);
  }

  lock(tx: Transaction, id: string): Promise<Delivery | null> {
    return tx.one<Delivery>(`select ${columns} from webhook_delivery where id = $1 for update`, [id]);
  }

  page(
    tx: Transaction,
    webhookId: string,
    { state, before, limit }: { state?: WebhookDeliveryState; before?: string; limit: number },
  ): Promise<Delivery[]> {
    return tx.query<Delivery>(
      `select ${columns} from webhook_delivery
        where webhook_id = $1 and ($2::text is null or state = $2) and ($3::uuid is null or id < $3)
        order by id desc limit $4`,
      [webhookId, state ?? null, before ?? null, limit],
    );
  }

  ofPatient(tx: Transaction, patientId: string): Promise<Delivery[]> {
    return tx.query<Delivery>(`select ${columns} from webhook_delivery where patient_id = $1 order by id`, [patientId]);
  }

  /** By webhook. One query, however many. */
  async days(tx: Transaction, webhookIds: readonly string[]): Promise<Map<string, WebhookDay[]>> {
    const rows = await tx.query<WebhookDay & { webhookId: string }>(
      `select webhook_id as "webhookId", to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day,
              count(*) filter (where state = 'delivered')::int as delivered, count(*) filter (where state = 'failed')::int as failed,
              count(*) filter (where state = 'skipped')::int as skipped,
              count(*) filter (where state in ('waiting', 'sending'))::int as waiting
         from webhook_delivery where webhook_id = any($1) and id > uuid7_floor($2)
        group by 1, 2 order by 2`,
      [webhookIds, new Date(+tx.now - webhookDaysShown * day)],
    );
    const found = new Map<string, WebhookDay[]>();
    for (const { webhookId, ...one } of rows) found.set(webhookId, [...(found.get(webhookId) ?? []), one]);
    return found;
  }

  save(tx: Transaction, { id, state, reason, status, tries, dueAt, changedAt }: Delivery): void {
    tx.execute(
      `update webhook_delivery set state = $2, reason = $3, status = $4, tries = $5, due_at = $6, changed_at = $7 where id = $1`,
      [id, state, reason, status, tries, dueAt, changedAt],
    );
  }

  /** What waits, and what is being sent: should that be taken, it will say so. */
  skipAll(tx: Transaction, webhookId: string): void {
    tx.execute(
      `update webhook_delivery set state = 'skipped', reason = 'TURNED_OFF', due_at = null, changed_at = $2
        where webhook_id = $1 and state in ('waiting', 'sending')`,
      [webhookId, tx.now],
    );
  }

  /** @returns how many */
  async replayFailed(tx: Transaction, webhookId: string, since: Date): Promise<number> {
    const replayed = await tx.query(
      `update webhook_delivery set state = 'waiting', reason = 'REPLAYED', tries = 0, due_at = $3, changed_at = $3
        where webhook_id = $1 and id >= uuid7_floor($2) and created_at >= $2
          and (state = 'failed' or (state = 'skipped' and reason = 'TURNED_OFF'))
       returning id`,
      [webhookId, since, tx.now],
    );
    return replayed.length;
  }
}
