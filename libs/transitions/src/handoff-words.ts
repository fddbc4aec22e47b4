import { Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess } from '#access';
import { categoryOfHandoffItem, type DomainEvent, type EventType } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type EventDetail, type EventDetailSource, eventDetails } from '#ports';

/** What was asked and said about an item, for the timeline and for an alert that rests on it. */
@Injectable()
@Contributes(eventDetails)
export class HandoffWords implements EventDetailSource {
  readonly for: readonly EventType[] = ['handoff-item.message-added'];

  async details(
    tx: Transaction,
    events: readonly DomainEvent[],
    access: PatientAccess,
  ): Promise<Map<string, EventDetail>> {
    const said = events.filter((event) => event.type === 'handoff-item.message-added');
    const open = said.filter(({ data }) => isVisible(access, categoryOfHandoffItem[data.item]));
    const rows = await tx.query<{ id: string; words: string }>(
      'select id, words from handoff_message where id = any($1)',
      [open.map(({ data }) => data.messageId)],
    );
    const wordsOf = new Map(rows.map(({ id, words }) => [id, tx.decrypt('handoff_message.words', id, words)]));
    return new Map(
      open.flatMap(({ id, data }) =>
        wordsOf.has(data.messageId) ? [[id, { note: wordsOf.get(data.messageId)! }] as const] : [],
      ),
    );
  }
}
