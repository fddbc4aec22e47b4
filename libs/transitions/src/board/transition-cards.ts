import { Inject, Injectable } from '@nestjs/common';
import type { Person, TransitionCard } from '#contracts';
import type { Transaction } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { endOfDay } from '../hand-off/due.js';
import { possible } from '../move/steps.js';
import { blocking, isOver, nextDueAt, type Transition } from '../transition.js';
import {
  byTransition,
  type FollowUpRow,
  followUpColumns,
  type ItemRow,
  type TransitionRow,
} from '../transition.row.js';
import { actingOf, coreOf } from '../transition-views.js';
import { turnOf } from '../turn.js';

type OpenItem = Pick<ItemRow, 'kind' | 'ownerId' | 'dueAt' | 'blocks'> & { status: 'pending' };

interface Bundle {
  transitionId: string;
  of: number;
  open: { kind: ItemRow['kind']; ownerId: string; dueAt: number; blocks: ItemRow['blocks'] }[] | null;
}

/**
 * As much of the items as a card shows, a row for each transition: nothing that somebody wrote is read, or decrypted. Moments come as
 * milliseconds, since a board has thousands of them.
 */
const bundles = `
  select transition_id as "transitionId", count(*)::int as of,
         json_agg(json_build_object('kind', kind, 'ownerId', owner_id, 'blocks', blocks,
                                    'dueAt', floor(extract(epoch from due_at) * 1000)) order by due_at, id)
           filter (where status = 'pending') as open
    from handoff_item where transition_id = any($1) group by transition_id`;

/** Rows of the board as cards: five queries, however many. */
@Injectable()
export class TransitionCards {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  /** Up to when something has to be due to be shown: now, or the end of the programme's day. */
  async dueUntil(tx: Transaction, due: 'overdue' | 'today'): Promise<Date> {
    return due === 'overdue' ? tx.now : endOfDay(tx.now, 0, await this.staff.businessHours(tx));
  }

  async of(tx: Transaction, rows: readonly TransitionRow[]): Promise<TransitionCard[]> {
    if (!rows.length) return [];
    const ids = rows.map(({ id }) => id);
    const [found, followUps, patients] = await Promise.all([
      tx.query<Bundle>(bundles, [ids]),
      tx.query<FollowUpRow>(
        `select ${followUpColumns} from follow_up f where f.transition_id = any($1) and f.status = 'pending'`,
        [ids],
      ),
      this.patients.summaries(tx, [...new Set(rows.map(({ patientId }) => patientId))]),
    ]);
    const bundleOf = new Map(found.map((bundle) => [bundle.transitionId, bundle]));
    const followUpsOf = byTransition(followUps);
    const owners = [...found.flatMap(({ open }) => open ?? []), ...followUps];
    const people = await this.staff.people(tx, peopleIn(rows, owners));
    const person = (id: string): Person => people.get(id) ?? { id, name: '' };
    return rows.flatMap((row) => {
      const patient = patients.get(row.patientId);
      const { id } = row;
      const bundle = bundleOf.get(id);
      const items = (bundle?.open ?? []).map(toOpenItem);
      const shown = { items, followUps: followUpsOf.get(id) ?? [], of: bundle?.of ?? 0 };
      return patient ? [{ patient, ...card(tx, row, shown, person) }] : [];
    });
  }
}

const toOpenItem = (item: NonNullable<Bundle['open']>[number]): OpenItem => ({
  ...item,
  dueAt: new Date(item.dueAt),
  status: 'pending',
});

const peopleIn = (rows: readonly TransitionRow[], owned: readonly { ownerId: string }[]): string[] => {
  const named = rows.flatMap(({ coordinatorId, receiverId }) =>
    receiverId ? [coordinatorId, receiverId] : coordinatorId,
  );
  return [...new Set([...named, ...owned.map(({ ownerId }) => ownerId)])];
};

function card(
  tx: Transaction,
  row: TransitionRow,
  { items, followUps: due, of }: { items: OpenItem[]; followUps: FollowUpRow[]; of: number },
  person: (id: string) => Person,
): Omit<TransitionCard, 'patient'> {
  const followUps = due.map((one) => ({
    ...one,
    clocks: one.clocks.map((clock) => ({ ...clock, dueAt: new Date(clock.dueAt), missedAt: null })),
  }));
  // The table of steps and the turn ask for open items and follow-ups alone.
  const going = { ...row, items, followUps } as unknown as Transition;
  const over = isOver(row);
  const turn = turnOf(going);
  const late = (at: Date): boolean => at <= tx.now;
  const by = actingOf(tx);
  const owners = [...items, ...followUps].map(({ ownerId }) => ownerId);
  return {
    ...coreOf(going, person),
    receiver: row.receiverId === null ? null : person(row.receiverId),
    items: {
      of,
      open: items.length,
      blocking: blocking(going.items, row.state === 'handed-off' ? 'acceptance' : 'ready').length,
      overdue: over
        ? 0
        : items.filter(({ dueAt }) => late(dueAt)).length +
          followUps.filter(({ clocks }) => clocks.some(({ dueAt }) => late(dueAt))).length,
      mine: owners.filter((ownerId) => ownerId === by.staffId).length,
    },
    missing: [...new Set(items.map(({ kind }) => kind))].slice(0, 5),
    nextDueAt: nextDueAt(going)?.toISOString() ?? null,
    turn: turn === null ? null : { role: null, person: person(turn) },
    owners: [...new Set(owners)].map(person),
    possible: possible(going, by),
  };
}
