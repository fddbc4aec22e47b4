import { Inject, Injectable } from '@nestjs/common';
import { mayTry, type WebhookEventType, webhookEventTypes, webhookNeeds } from '#contracts';
import {
  CannotAsk,
  CONFIGURATION,
  type Configuration,
  checkAddress,
  DomainError,
  staffIdOf,
  type Transaction,
} from '#kernel';
import type { Webhook } from './webhook.aggregate.js';
import { WebhookRepository } from './webhook.repository.js';

/** Whose webhooks somebody may see and change, and what they may contain. */
@Injectable()
export class OwnWebhooks {
  constructor(
    private readonly webhooks: WebhookRepository,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'privateAddresses'>,
  ) {}

  list(tx: Transaction): Promise<Webhook[]> {
    return this.webhooks.all(tx, seesAll(tx) ? null : staffIdOf(tx.actor));
  }

  /** @throws DomainError WEBHOOK.NOT_FOUND, as well for somebody else's */
  async find(tx: Transaction, id: string): Promise<Webhook> {
    return orNotFound(tx, await this.webhooks.find(tx, id), seesAll(tx));
  }

  /** Nobody else decides on it until this transaction ends. @throws DomainError WEBHOOK.NOT_FOUND, as well for somebody else's */
  async lock(tx: Transaction, id: string): Promise<Webhook> {
    return orNotFound(tx, await this.webhooks.lock(tx, id), false);
  }

  /** To turn it off or remove it, which admins may with everybody's. @throws DomainError WEBHOOK.NOT_FOUND */
  async lockToEnd(tx: Transaction, id: string): Promise<Webhook> {
    return orNotFound(tx, await this.webhooks.lock(tx, id), seesAll(tx));
  }

  /** Before any transaction: a name is looked up. @throws DomainError WEBHOOK.ADDRESS_REFUSED */
  async assertCallable(url: string | undefined): Promise<void> {
    if (url === undefined) return;
    try {
      await checkAddress(url, this.configuration.privateAddresses);
    } catch (error) {
      if (!(error instanceof CannotAsk)) throw error;
      const message = error.how.detail ?? 'It cannot be called.';
      throw new DomainError('WEBHOOK.ADDRESS_REFUSED', undefined, [{ field: '/url', message, code: error.reason }]);
    }
  }

  /** @throws DomainError WEBHOOK.EVENT_NOT_YOURS */
  assertOwnEvents(tx: Transaction, events: readonly WebhookEventType[]): void {
    const mine = new Set(eventTypesOf(tx));
    const not = events.findIndex((type) => !mine.has(type));
    if (not < 0) return;
    const message = 'You may not see this yourself.';
    throw new DomainError('WEBHOOK.EVENT_NOT_YOURS', undefined, [{ field: `/events/${not}`, message }]);
  }
}

/** About patients, anybody may ask for anything: which patients it will be told of is decided by the team, each time. */
export function eventTypesOf({ actor }: Transaction): WebhookEventType[] {
  const roles = actor.kind === 'staff' ? actor.roles : [];
  return webhookEventTypes.filter((type) => {
    const need = webhookNeeds[type];
    return 'may' in need ? mayTry(need.may, roles) : true;
  });
}

const seesAll = ({ actor }: Transaction): boolean => actor.kind === 'staff' && actor.roles.includes('admin');

function orNotFound(tx: Transaction, webhook: Webhook | null, all: boolean): Webhook {
  if (!webhook || (!all && webhook.ownerId !== staffIdOf(tx.actor))) throw new DomainError('WEBHOOK.NOT_FOUND');
  return webhook;
}
