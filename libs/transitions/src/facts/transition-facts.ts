import { Injectable } from '@nestjs/common';
import type { Facts, TransitionGap, TransitionState } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactSource, factSources } from '#ports';
import { Moving, missedIn, ownedFacts, transitionFold } from './moving.js';
import type { KnownTransition } from './note.js';

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
    const rows = await tx.query<Row>(knownSql, [patientId]);
    const movedAt = rows[0]?.moved_at ?? null;
    const moving = new Moving(new Map(rows.map((row) => [row.id, toKnown(row)])), movedAt && +movedAt);
    return { ...moving.facts(names, +at, null), ...missedIn(event) };
  }
}

const toKnown = ({ id, state, gaps, due }: Row): KnownTransition => ({
  ...{ id, state, receiver: '', gaps: new Set(gaps) },
  due: new Map(Object.entries(due).map(([itemId, dueAt]) => [itemId, Date.parse(dueAt)])),
});

/** The newest and those that are under way: a patient has few, and each has few items. */
const knownSql = `
select t.id, t.state, t.gaps,
       (select max(m.moved_at) from transition m where m.patient_id = t.patient_id) as moved_at,
       (select coalesce(jsonb_object_agg(i.id, i.due_at), '{}') from handoff_item i
         where i.transition_id = t.id and i.status = 'pending') as due
  from transition t
 where t.patient_id = $1 and (t.state not in ('closed', 'cancelled')
    or t.id = (select n.id from transition n where n.patient_id = $1 order by n.id desc limit 1))
 order by t.id`;
