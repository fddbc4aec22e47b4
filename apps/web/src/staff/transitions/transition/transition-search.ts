/** Which item of the hand-off is open. */
export interface TransitionSearch {
  item?: string;
}

export const transitionSearch = (search: Record<string, unknown>): TransitionSearch =>
  typeof search.item === 'string' && /^[\da-f-]{36}$/.test(search.item) ? { item: search.item } : {};
