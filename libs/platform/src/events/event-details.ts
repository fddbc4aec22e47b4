import { Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { DomainEvent, EventDetail, EventDetailSource, Sight } from '#contracts';
import type { Transaction } from '../database/transaction.js';

const MARK = 'holdfast:adds-to-events';

/** Marks a provider that knows what was said with events of its context: words and answers, which events may not carry. */
export const AddsToEvents =
  () =>
  <C extends new (...deps: never[]) => EventDetailSource<Transaction>>(target: C): void => {
    SetMetadata(MARK, true)(target);
  };

/** What was said with events, from whoever keeps it: for the timeline, and for an alert that rests on them. Found at boot. */
@Injectable()
export class EventDetails implements OnModuleInit {
  private readonly sources: EventDetailSource<Transaction>[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (metatype && Reflect.getMetadata(MARK, metatype))
        this.sources.push(instance as EventDetailSource<Transaction>);
    }
  }

  /** By the id of the event, as far as it is open to whoever looks. A query or two for each source, however many events. */
  async of(tx: Transaction, events: readonly DomainEvent[], sight: Sight): Promise<Map<string, EventDetail>> {
    const found = await Promise.all(
      this.sources.map((source) => {
        const own = events.filter(({ type }) => source.for.includes(type));
        return own.length ? source.details(tx, own, sight) : new Map<string, EventDetail>();
      }),
    );
    return new Map(found.flatMap((details) => [...details]));
  }
}
