import { Injectable } from '@nestjs/common';
import { DomainError, type Transaction } from '#kernel';
import { transitionKind } from './live-transitions.js';
import { saveFollowUps, saveItems, saveTransition } from './save-transition.js';
import { type Decided, namedIn, nextClock, nextTelling, type Transition } from './transition.js';
import {
  byTransition,
  type FollowUpRow,
  followUpColumns,
  type ItemRow,
  itemColumns,
  type TransitionRow,
  toTransition,
  transitionColumns,
} from './transition.row.js';

/** Deadlines, by kind: written into the database, so they never change. */
export const itemDeadline = 'handoff-item.due';
export const followUpDeadline = 'follow-up.due';

/** Transitions with all that belongs to them. A decision is saved as what it changed. */
@Injectable()
export class TransitionRepository {
  /** Nobody else decides on it until this transaction ends. @throws DomainError TRANSITION.NOT_FOUND */
  async lock(tx: Transaction, id: string): Promise<Transition> {
    const row = await tx.one<TransitionRow>(
      `select ${transitionColumns} from transition t where t.id = $1 for update`,
      [id],
    );
    const [transition] = row ? await this.whole(tx, [row]) : [];
    if (!transition) throw new DomainError('TRANSITION.NOT_FOUND');
    return transition;
  }

  async find(tx: Transaction, id: string): Promise<Transition | null> {
    const row = await tx.one<TransitionRow>(`select ${transitionColumns} from transition t where t.id = $1`, [id]);
    return row && ((await this.whole(tx, [row]))[0] ?? null);
  }

  /** Those of a patient that are not over, the newest last. */
  async going(tx: Transaction, patientId: string): Promise<Transition[]> {
    const rows = await tx.query<TransitionRow>(
      `select ${transitionColumns} from transition t
        where t.patient_id = $1 and t.state not in ('closed', 'cancelled') order by t.id`,
      [patientId],
    );
    return this.whole(tx, rows);
  }

  /** Those of a patient that are not over, locked; or of whoever is named in them. */
  async lockGoing(tx: Transaction, of: { patientId: string } | { staffId: string }): Promise<Transition[]> {
    const [where, id] =
      'patientId' in of
        ? ['t.patient_id = $1', of.patientId]
        : [
            `(t.named @> array[$1::uuid] or t.id in (
               select f.transition_id from follow_up f where f.owner_id = $1 and f.status = 'pending'))`,
            of.staffId,
          ];
    const rows = await tx.query<TransitionRow>(
      `select ${transitionColumns} from transition t
        where ${where} and t.state not in ('closed', 'cancelled') order by t.id for update`,
      [id],
    );
    return this.whole(tx, rows);
  }

  /** Two queries, however many. */
  async whole(tx: Transaction, rows: readonly TransitionRow[]): Promise<Transition[]> {
    if (!rows.length) return [];
    const ids = rows.map(({ id }) => id);
    const [items, followUps] = await Promise.all([
      tx.query<ItemRow>(`select ${itemColumns} from handoff_item i where i.transition_id = any($1) order by i.id`, [
        ids,
      ]),
      tx.query<FollowUpRow>(
        `select ${followUpColumns} from follow_up f where f.transition_id = any($1) order by f.id`,
        [ids],
      ),
    ]);
    const itemsOf = byTransition(items);
    const followUpsOf = byTransition(followUps);
    return rows.map((row) => toTransition(tx, row, itemsOf.get(row.id) ?? [], followUpsOf.get(row.id) ?? []));
  }

  /** @param before null: it is new. The second of two that are proposed at once is refused by the table. */
  async save(tx: Transaction, before: Transition | null, { transition, events }: Decided): Promise<void> {
    await saveTransition(tx, before, transition);
    saveItems(tx, before, transition);
    saveFollowUps(tx, before, transition);
    keepDeadlines(tx, before, transition);
    tx.append(...events);
    const named = namedIn(transition);
    const gone = before ? namedIn(before).filter((staffId) => !named.includes(staffId)) : [];
    if (gone.length) tx.accessChanged(...gone.map((staffId) => ({ staffId })));
    tx.changed({ kind: transitionKind, id: transition.id, patientId: transition.patientId, staffIds: [] });
  }
}

/** Each item and follow-up that waits has one deadline; what changed nothing about its time touches none. */
function keepDeadlines(tx: Transaction, before: Transition | null, after: Transition): void {
  const keep = (kind: string, subjectId: string, was: Date | null, is: Date | null): void => {
    if (+(was ?? 0) === +(is ?? 0)) return;
    const serialiseBy = after.patientId;
    if (!is) tx.cancelDeadline(kind, subjectId);
    else if (was) tx.schedule({ kind, subjectId, serialiseBy, dueAt: is });
    else tx.scheduleFirst({ kind, subjectId, serialiseBy, dueAt: is });
  };
  const items = new Map(before?.items.map((item) => [item.id, item]));
  for (const item of after.items) {
    const was = items.get(item.id);
    keep(itemDeadline, item.id, was && before ? nextTelling(was, before) : null, nextTelling(item, after));
  }
  const followUps = new Map(before?.followUps.map((one) => [one.id, one]));
  for (const one of after.followUps) {
    const was = followUps.get(one.id);
    keep(followUpDeadline, one.id, was ? nextClock(was) : null, nextClock(one));
  }
}
