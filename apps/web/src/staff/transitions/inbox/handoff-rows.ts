import type { RouteAnswer, routes } from '#contracts';
import type { InboxSearch } from '../../alerts/inbox/inbox-search.js';

type Mine = RouteAnswer<typeof routes.listMyHandoffItems>;
export type ToAccept = Mine['toAccept'][number];
export type ToDo = Mine['items'][number];

/** What waits for me in the moves of patients: a hand-off that I am to accept, or an item that is mine. */
export type HandoffRow = { key: string } & ({ to: 'accept'; of: ToAccept } | { to: 'do'; of: ToDo });

/** Where a row leads. */
export const placeOf = (row: HandoffRow, search: InboxSearch) =>
  ({
    to: '/inbox/moves/$transitionId',
    params: { transitionId: row.of.transition.id },
    search: { ...search, item: row.to === 'do' ? row.of.item.id : undefined },
  }) as const;

/** A patient without a team stands first; then what is late, then what I was reminded of, then what is due next. */
export const handoffRows = ({ items, toAccept }: Mine): HandoffRow[] => {
  const rank = ({ item }: ToDo): number => (item.overdue ? 0 : item.chased ? 1 : 2);
  return [
    ...toAccept.map((of): HandoffRow => ({ key: of.transition.id, to: 'accept', of })),
    ...items
      .toSorted((a, b) => rank(a) - rank(b) || a.item.dueAt.localeCompare(b.item.dueAt))
      .map((of): HandoffRow => ({ key: of.item.id, to: 'do', of })),
  ];
};
