import { Injectable } from '@nestjs/common';
import type { PatientAccess } from '#access';
import type { CheckInAnswers, DomainEvent, EventType, Said } from '#contracts';
import { Contributions, contributionPoint, type Transaction } from '#kernel';

/** What was said with an event, which the event itself may not carry; as far as it is open. */
export interface EventDetail {
  note?: string;
  /** What was answered by then, and how the answers stand now. */
  answers?: CheckInAnswers;
  answersNow?: CheckInAnswers;
  /** What each save of the check-in added, all of them; and whether it has been finished by now. */
  said?: Said[];
  finished?: boolean;
}

export interface EventDetailSource {
  readonly for: readonly EventType[];
  /** By the id of the event. */
  details(tx: Transaction, events: readonly DomainEvent[], access: PatientAccess): Promise<Map<string, EventDetail>>;
}

/** What knows the words and answers that came with events of its context, which events may not carry. */
export const eventDetails = contributionPoint<EventDetailSource>('event details');

/** What was said with events, from whoever keeps it: for the timeline, and for an alert that rests on them. */
@Injectable()
export class EventDetails {
  constructor(private readonly contributions: Contributions) {}

  /** By the id of the event, as far as it is open to whoever looks. A query or two for each source, however many events. */
  async of(tx: Transaction, events: readonly DomainEvent[], access: PatientAccess): Promise<Map<string, EventDetail>> {
    const found = await Promise.all(
      this.contributions.to(eventDetails).map((source) => {
        const own = events.filter(({ type }) => source.for.includes(type));
        return own.length ? source.details(tx, own, access) : new Map<string, EventDetail>();
      }),
    );
    return new Map(found.flatMap((details) => [...details]));
  }
}
