import { Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess } from '#access';
import type { DomainEvent, EventType } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type EventDetail, type EventDetailSource, eventDetails } from '#ports';

/** What a supporter wrote when they told the team about a worry. */
@Injectable()
@Contributes(eventDetails)
export class ConcernWords implements EventDetailSource {
  readonly for: readonly EventType[] = ['supporter.raised-concern'];

  async details(
    tx: Transaction,
    events: readonly DomainEvent[],
    access: PatientAccess,
  ): Promise<Map<string, EventDetail>> {
    if (!isVisible(access, 'notes')) return new Map();
    const sql = `select c.id, s.name, s.relation, c.words
                   from supporter_concern c join supporter s on s.id = c.supporter_id where c.id = any($1)`;
    const rows = await tx.query<{ id: string; name: string; relation: string; words: string }>(sql, [
      events.map(({ id }) => id),
    ]);
    return new Map(
      rows.map(({ id, name, relation, words }) => [
        id,
        { note: `${name} (${relation}): ${tx.decrypt('supporter_concern.words', id, words)}` },
      ]),
    );
  }
}
