import { Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess } from '#access';
import type { DomainEvent, EventType } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type EventDetail, type EventDetailSource, eventDetails } from '#ports';

/** The note that somebody wrote when they resolved an alert. */
@Injectable()
@Contributes(eventDetails)
export class ResolutionNotes implements EventDetailSource {
  readonly for: readonly EventType[] = ['alert.resolved'];

  async details(
    tx: Transaction,
    events: readonly DomainEvent[],
    access: PatientAccess,
  ): Promise<Map<string, EventDetail>> {
    if (!isVisible(access, 'notes')) return new Map();
    const alertOf = new Map(events.map(({ id, data }) => [id, (data as { alertId: string }).alertId]));
    const rows = await tx.query<{ id: string; note: string | null }>('select id, note from alert where id = any($1)', [
      [...alertOf.values()],
    ]);
    const notes = new Map(rows.map(({ id, note }) => [id, tx.decrypt('alert.note', id, note)]));
    return new Map(
      [...alertOf].flatMap(([eventId, alertId]) => {
        const note = notes.get(alertId);
        return note ? [[eventId, { note }] as const] : [];
      }),
    );
  }
}
