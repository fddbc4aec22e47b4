import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type DomainEvent, type EventType, isEventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';
import type { Delivery } from './relay.js';
import { type HandlesEvents, SUBSCRIPTION, type Subscription } from './subscriber.js';

interface Registered {
  subscription: Subscription;
  handler: HandlesEvents;
}

/** Every subscriber of the product, found and checked at boot. */
@Injectable()
export class Subscribers implements OnModuleInit {
  private readonly byName = new Map<string, Registered>();
  private readonly byEvent = new Map<EventType, Registered[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const subscription = metatype && (Reflect.getMetadata(SUBSCRIPTION, metatype) as Subscription | undefined);
      if (subscription) this.register(subscription, instance as HandlesEvents);
    }
  }

  /** @throws Error when the name is taken or an event does not exist: better no start than a lost event. */
  register(subscription: Subscription, handler: HandlesEvents): void {
    const { name, on } = subscription;
    if (this.byName.has(name)) throw new Error(`Two subscribers are called "${name}".`);
    const registered = { subscription, handler };
    this.byName.set(name, registered);
    for (const type of on) {
      if (!isEventType(type)) throw new Error(`Subscriber "${name}" waits for "${type}", which is not in contracts.`);
      this.byEvent.set(type, [...(this.byEvent.get(type) ?? []), registered]);
    }
  }

  find(name: string): HandlesEvents | null {
    return this.byName.get(name)?.handler ?? null;
  }

  /** Names of those that wait for somebody outside. */
  slow(): string[] {
    return [...this.byName.values()].flatMap(({ subscription: { name, slow } }) => (slow ? [name] : []));
  }

  isSlow(name: string): boolean {
    return this.byName.get(name)?.subscription.slow ?? false;
  }

  deliveriesOf(events: readonly DomainEvent[], urgent: boolean): Delivery[] {
    return events.flatMap((event) =>
      this.of(event.type, 'queue').map(({ subscription }) => ({
        eventId: event.id,
        subscriber: subscription.name,
        organisationId: event.organisationId,
        subjectId: event.subjectId,
        correlationId: event.correlationId,
        attempts: 0,
        ...(urgent && { urgent }),
      })),
    );
  }

  /** Lets the `within` subscribers react, and react to what they append themselves. */
  async reactWithin(tx: Transaction): Promise<void> {
    for (let next = 0; next < tx.appended.length; next++) {
      if (next > 1_000) throw new Error('Subscribers keep reacting to each other without end.');
      const event = tx.appended[next]!;
      for (const { handler, subscription } of this.of(event.type, 'within')) {
        const [from, began] = [tx.appended.length, Date.now()];
        await handler.handle(event, tx);
        const until = tx.appended.length;
        tx.reactions.push({ subscriber: subscription.name, to: event, from, until, began, ended: Date.now() });
      }
    }
  }

  private of(type: EventType, delivery: Subscription['delivery']): Registered[] {
    return (this.byEvent.get(type) ?? []).filter(({ subscription }) => subscription.delivery === delivery);
  }
}
