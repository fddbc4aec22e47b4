import { Injectable } from '@nestjs/common';
import { opens } from '#access';
import type { EventType, Sight, TimelineDetailSource } from '#contracts';
import type { Transaction } from '#platform';

type Source = TimelineDetailSource<Transaction>;

/** Adds the note to a resolved alert on the timeline. */
@Injectable()
export class AlertTimeline implements Source {
  readonly for: readonly EventType[] = ['alert.resolved'];

  async details(
    tx: Transaction,
    events: Parameters<Source['details']>[1],
    sight: Sight,
  ): ReturnType<Source['details']> {
    if (!events.length || !opens(sight, 'notes')) return new Map();
    const alertOf = new Map(events.map(({ id, data }) => [id, (data as { alertId: string }).alertId]));
    const rows = await tx.query<{ id: string; note: string | null }>('select id, note from alert where id = any($1)', [
      [...alertOf.values()],
    ]);
    const notes = new Map(rows.map(({ id, note }) => [id, tx.open('alert.note', id, note)]));
    return new Map(
      [...alertOf].flatMap(([eventId, alertId]) => {
        const note = notes.get(alertId);
        return note ? [[eventId, { note }] as const] : [];
      }),
    );
  }
}
