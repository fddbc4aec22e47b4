import { AlertState, Severity } from '#contracts';

/** The filters as they stand in the address, so that a view can be sent to a colleague. */
export interface InboxSearch {
  severity?: Severity;
  state?: AlertState;
  whose?: 'all';
  q?: string;
}

export const inboxSearch = (search: Record<string, unknown>): InboxSearch => {
  const severity = Severity.safeParse(search.severity).data;
  const state = AlertState.safeParse(search.state).data;
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 80) : '';
  return {
    ...(severity && { severity }),
    ...(state && { state }),
    ...(search.whose === 'all' && { whose: 'all' as const }),
    ...(q && { q }),
  };
};

export const isFiltered = (search: InboxSearch): boolean => Boolean(search.severity || search.state || search.q);
