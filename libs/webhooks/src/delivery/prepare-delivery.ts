import { Inject, Injectable } from '@nestjs/common';
import { accessOf, isVisible } from '#access';
import { mayTry, type StaffRole, testOfWebhook, unreadableWords, webhookNeeds } from '#contracts';
import { eventsByIds, isReadable, type Transaction, UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { secretsOf, type Webhook } from '../webhook.aggregate.js';
import { WebhookRepository } from '../webhook.repository.js';
import { type Delivery, giveUp, skip } from './delivery.aggregate.js';
import { DeliveryRepository } from './delivery.repository.js';
import { payloadOf, testPayload } from './payload.js';
import { signedHeaders } from './sign.js';

/** What the lane claimed. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly organisationId: string;
}

/** One attempt, ready to go. */
export interface PreparedDelivery extends ClaimedDelivery {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Decides at the very moment of sending whether the owner of a webhook may see what happened, and signs it. */
@Injectable()
export class PrepareDelivery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  /** Null where nothing is to be sent: why not is written down. */
  prepare({ id, organisationId }: ClaimedDelivery): Promise<PreparedDelivery | null> {
    return this.work.run({ actor: { kind: 'system', organisationId } }, async (tx) => {
      const delivery = await this.deliveries.lock(tx, id);
      if (delivery?.state !== 'sending') return null;
      const webhook = await this.webhooks.find(tx, delivery.webhookId);
      const not = webhook && !webhook.offBecause ? await this.whyNot(tx, delivery, webhook) : 'TURNED_OFF';
      if (!webhook || not) {
        this.deliveries.save(tx, skip(delivery, not || 'TURNED_OFF', tx.now));
        return null;
      }
      const body = await this.bodyOf(tx, delivery, webhook);
      const secrets = secretsOf(webhook, tx.now);
      if (body === null || [webhook.url, ...secrets].includes(unreadableWords)) {
        this.deliveries.save(tx, giveUp(delivery, tx.now));
        return null;
      }
      const headers = { 'content-type': 'application/json', 'user-agent': 'Holdfast-Webhooks' };
      const signed = signedHeaders(id, tx.now, body, secrets);
      return { id, organisationId, url: webhook.url, body, headers: { ...headers, ...signed } };
    });
  }

  private async whyNot(
    tx: Transaction,
    { type, patientId }: Delivery,
    { ownerId: staffId }: Webhook,
  ): Promise<'OWNER_GONE' | 'MAY_NOT_SEE' | null> {
    const roles = await this.staff.rolesOf(tx, staffId);
    if (!roles) return 'OWNER_GONE';
    if (type === testOfWebhook) return null;
    const need = webhookNeeds[type];
    if ('may' in need) return mayTry(need.may, roles) ? null : 'MAY_NOT_SEE';
    return patientId && (await sees(tx, { staffId, roles }, patientId, need)) ? null : 'MAY_NOT_SEE';
  }

  /** Null for what this release cannot read. */
  private async bodyOf(tx: Transaction, delivery: Delivery, { id, payload }: Webhook): Promise<string | null> {
    if (delivery.type === testOfWebhook) return testPayload(delivery.eventId, id, delivery.createdAt);
    const [event] = await eventsByIds(tx, [delivery.eventId]);
    return event && isReadable(event) ? payloadOf(event, payload) : null;
  }
}

type PatientNeed = Exclude<(typeof webhookNeeds)[keyof typeof webhookNeeds], { readonly may: unknown }>;

async function sees(
  tx: Transaction,
  owner: { staffId: string; roles: readonly StaffRole[] },
  patientId: string,
  { category }: PatientNeed,
): Promise<boolean> {
  const access = await accessOf(tx, 'webhooks.hear', owner, patientId);
  return access !== null && isVisible(access, category);
}
