import { opens } from '#access';
import type { EventType, Sight, TimelineDetailSource } from '#contracts';
import type { Transaction } from '#platform';

type Source = TimelineDetailSource<Transaction>;

/** Adds what a supporter wrote to their concern on the timeline. */
export const concernTimeline: Source = {
  for: ['supporter.raised-concern'] satisfies EventType[],
  async details(tx: Transaction, events: Parameters<Source['details']>[1], sight: Sight) {
    if (!events.length || !opens(sight, 'notes')) return new Map();
    const sql = `select c.id, s.name || ' (' || s.relation || '): ' || c.words as note
                   from supporter_concern c join supporter s on s.id = c.supporter_id where c.id = any($1)`;
    const rows = await tx.query<{ id: string; note: string }>(sql, [events.map(({ id }) => id)]);
    return new Map(rows.map(({ id, note }) => [id, { note }]));
  },
};
