/** Stands for the whole hand-off: on a phone it is opened like an item of it. */
export const wholeHandoff = 'all';

/** What of the hand-off is open: an item by its id, or all of it. */
export interface TransitionSearch {
  item?: string;
}

const isItem = (value: string): boolean => value === wholeHandoff || /^[\da-f-]{36}$/.test(value);

export const transitionSearch = (search: Record<string, unknown>): TransitionSearch =>
  typeof search.item === 'string' && isItem(search.item) ? { item: search.item } : {};
