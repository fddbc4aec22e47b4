import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type DomainEvent, type EventType, isEventType } from '#contracts';
import {
  type AnySender,
  type HandlesEvents,
  SENDING,
  type Sending,
  SUBSCRIPTION,
  type Subscription,
  type Transaction,
} from '#kernel';
import type { Delivery } from './relay.js';

interface Registered {
  subscription: Subscription;
  /** Null where it sends to the outside. */
  handler: HandlesEvents | null;
}

/** Tells somebody outside. */
export interface Sender {
  sending: Sending;
  handler: AnySender;
}

/** Every subscriber of the product, found and checked at boot. */
@Injectable()
export class Subscribers implements OnModuleInit {
  private readonly byName = new Map<string, Registered>();
  private readonly senders = new Map<string, Sender>();
  private readonly byEvent = new Map<EventType, Registered[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const subscription = metatype && (Reflect.getMetadata(SUBSCRIPTION, metatype) as Subscription | undefined);
      if (subscription) this.register(subscription, instance as HandlesEvents);
      const sending = metatype && (Reflect.getMetadata(SENDING, metatype) as Sending | undefined);
      if (sending) this.registerSender({ sending, handler: instance as Sender['handler'] });
    }
  }

  /** @throws Error when the name is taken or an event does not exist: better no start than a lost event. */
  register(subscription: Subscription, handler: HandlesEvents | null): void {
    const { name, on } = subscription;
    if (this.byName.has(name)) throw new Error(`Two subscribers are called "${name}".`);
    const registered = { subscription, handler };
    this.byName.set(name, registered);
    for (const type of on) {
      if (!isEventType(type)) throw new Error(`Subscriber "${name}" waits for "${type}", which is not in contracts.`);
      this.byEvent.set(type, [...(this.byEvent.get(type) ?? []), registered]);
    }
  }

  private registerSender(sender: Sender): void {
    const { name, on } = sender.sending;
    this.register({ name, on, delivery: 'queue' }, null);
    this.senders.set(name, sender);
  }

  find(name: string): HandlesEvents | null {
    return this.byName.get(name)?.handler ?? null;
  }

  knows(name: string): boolean {
    return this.byName.has(name);
  }

  sender(name: string): Sender | null {
    return this.senders.get(name) ?? null;
  }

  /** Names of those that wait for somebody outside: how late they are says nothing about the workers. */
  sending(): string[] {
    return [...this.senders.keys()];
  }

  /** Names of those that react at once where it matters: what hangs on them is somebody's safety. */
  inline(): string[] {
    return [...this.byName.values()].flatMap(({ subscription: { name, inline } }) => (inline ? [name] : []));
  }

  /** What is left to a queue of all that a unit of work appended. */
  deliveriesOf(tx: Transaction): Delivery[] {
    return tx.appended.flatMap((event) =>
      this.of(event, (subscription) => !isWithin(subscription, tx)).map(({ subscription }) => ({
        eventId: event.id,
        subscriber: subscription.name,
        organisationId: event.organisationId,
        subjectId: event.subjectId,
        correlationId: event.correlationId,
        nth: 0,
      })),
    );
  }

  /** Lets those react who do so within the unit of work, also to what they append themselves. */
  async reactWithin(tx: Transaction): Promise<void> {
    for (let next = 0; next < tx.appended.length; next++) {
      if (next > 1_000) throw new Error('Subscribers keep reacting to each other without end.');
      const event = tx.appended[next]!;
      for (const { handler, subscription } of this.of(event, (one) => isWithin(one, tx))) {
        const [from, began] = [tx.appended.length, Date.now()];
        const react = async () => handler?.handle(event, tx);
        await (subscription.inline || event.actor === 'system' ? tx.asHoldfast(react) : react());
        const until = tx.appended.length;
        tx.reactions.push({ subscriber: subscription.name, to: event, from, until, began, ended: Date.now() });
      }
    }
  }

  private of({ type }: DomainEvent, which: (subscription: Subscription) => boolean): Registered[] {
    return (this.byEvent.get(type) ?? []).filter(({ subscription }) => which(subscription));
  }
}

const isWithin = ({ delivery, inline }: Subscription, { reactsInline }: Transaction): boolean =>
  delivery === 'within' || (reactsInline && inline === true);
