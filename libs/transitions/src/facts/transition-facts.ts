import { Injectable } from '@nestjs/common';
import type { Facts, TransitionGap, TransitionState } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactSource, factSources } from '#ports';
import { Moving, missedIn, ownedFacts, transitionFold } from './moving.js';

interface Row {
  id: string;
  state: TransitionState;
  gaps: TransitionGap[];
  moved_at: Date | null;
  due: Record<string, string>;
}

/** What rules may ask about moves, as the rows stand. */
@Injectable()
@Contributes(factSources)
export class TransitionFacts implements FactSource {
  readonly owns = ownedFacts;
  readonly fold = transitionFold;

  async facts(tx: Transaction, { names, patientId, at, event }: AskedFacts): Promise<Partial<Facts>> {
    const asked = ownedFacts.filter((name) => names.has(name));
    if (!asked.length) return {};
    // What the event says needs no rows.
    if (asked.every((name) => name in missedIn(null))) return missedIn(event);
    const row = await tx.one<Row>(newestSql, [patientId]);
    if (!row) return { ...new Moving().facts(names, +at, null), ...missedIn(event) };
    const { id, state, gaps, due, moved_at: movedAt } = row;
    const dueAt = new Map(Object.entries(due).map(([itemId, moment]) => [itemId, Date.parse(moment)]));
    const newest = new Map([[id, { id, state, gaps: new Set(gaps), due: dueAt }]]);
    return { ...new Moving(newest, movedAt && +movedAt).facts(names, +at, null), ...missedIn(event) };
  }
}

/** A patient has few transitions, and a transition few items. */
const newestSql = `
select t.id, t.state, t.gaps,
       (select max(m.moved_at) from transition m where m.patient_id = t.patient_id) as moved_at,
       (select coalesce(jsonb_object_agg(i.id, i.due_at), '{}') from handoff_item i
         where i.transition_id = t.id and i.status = 'pending') as due
  from transition t where t.patient_id = $1 order by t.id desc limit 1`;
