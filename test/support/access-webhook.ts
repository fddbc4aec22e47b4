import type { World } from '#testing';
import type { Ids } from './access-requests.js';

/** A webhook of somebody, with a delivery that failed. */
export async function makeWebhook(
  { work, admin, clock }: World,
  organisationId: string,
  { webhookId, deliveryId }: Ids,
  ownerId: string,
): Promise<void> {
  const [url, secret] = await work.run({ actor: { kind: 'system', organisationId } }, async (tx) => [
    tx.encrypt('webhook.url', webhookId!, 'https://127.0.0.1:9443/hook'),
    tx.encrypt('webhook.secret', webhookId!, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
  ]);
  await admin.query(
    `insert into webhook (id, organisation_id, owner_id, version, url, events, payload, secret, "on", created_at)
     values ($1, $2, $3, 1, $4, '{alert.raised}', 'thin', $5, true, $6)`,
    [webhookId, organisationId, ownerId, url, secret, clock.now()],
  );
  await admin.query(
    `insert into webhook_delivery (id, organisation_id, webhook_id, event_id, type, state, reason, created_at, changed_at)
     values ($1, $2, $3, $1, 'alert.raised', 'failed', 'UNREACHABLE', $4, $4)`,
    [deliveryId, organisationId, webhookId, clock.now()],
  );
}
