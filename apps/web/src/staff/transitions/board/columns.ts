import { movedStates, openStates, type TransitionCard, type TransitionState } from '#contracts';

export const boardStates: readonly TransitionState[] = [...openStates, ...movedStates];

export interface Column {
  state: TransitionState;
  cards: TransitionCard[];
}

/** Cards of the board by their state, in the order in which they came: the next due first. */
export const columnsOf = (cards: readonly TransitionCard[]): Column[] =>
  boardStates.map((state) => ({ state, cards: cards.filter((card) => card.state === state) }));

export type Step = 'next' | 'before' | 'right' | 'left';

/** The card that a key leads to: along its column, or to the one beside it at the same height. Null: there is none. */
export const cardBeside = (columns: readonly Column[], from: string | null, step: Step): string | null => {
  const all = columns.flatMap(({ cards }) => cards.map(({ id }) => id));
  const at = from === null ? -1 : all.indexOf(from);
  if (at < 0) return all[0] ?? null;
  if (step === 'next' || step === 'before') return all[at + (step === 'next' ? 1 : -1)] ?? null;
  const column = columns.findIndex(({ cards }) => cards.some(({ id }) => id === from));
  const height = columns[column]?.cards.findIndex(({ id }) => id === from) ?? 0;
  const beside = step === 'right' ? columns.slice(column + 1) : columns.slice(0, column).reverse();
  const target = beside.find(({ cards }) => cards.length > 0)?.cards;
  return target?.[Math.min(height, target.length - 1)]?.id ?? null;
};
