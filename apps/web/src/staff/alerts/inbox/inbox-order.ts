import { type AlertView, isMoreSevere } from '#contracts';
import type { InboxSearch } from './inbox-search.js';

export const wasTold = ({ notified }: AlertView, me: string): boolean => notified.some(({ staffId }) => staffId === me);

/** Its chain told me and it waits for somebody to take it; or I took it on, until I resolve it. */
export const needsMe = (alert: AlertView, me: string): boolean =>
  (alert.state === 'open' && wasTold(alert, me)) ||
  (alert.state === 'acknowledged' && alert.acknowledged?.by.id === me);

const rank = { open: 0, acknowledged: 1, resolved: 2 } as const;

/** Most severe first, then what nobody has taken, then what has waited longest. */
export const byUrgency =
  (leaving: ReadonlySet<string>) =>
  (a: AlertView, b: AlertView): number => {
    if (a.severity !== b.severity) return isMoreSevere(a.severity, b.severity) ? -1 : 1;
    // A row that is about to leave fades where it stands instead of jumping away under the pointer.
    const state = (alert: AlertView) => (leaving.has(alert.id) ? 0 : rank[alert.state]);
    return state(a) - state(b) || a.raisedAt.localeCompare(b.raisedAt) || a.id.localeCompare(b.id);
  };

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export interface Reader {
  me: string;
  ruleName(alert: AlertView): string;
}

/** Whether an alert belongs in the view that the filters describe. */
export const belongs = (alert: AlertView, search: InboxSearch, { me, ruleName }: Reader): boolean => {
  if (search.severity && alert.severity !== search.severity) return false;
  if (search.state ? alert.state !== search.state : alert.state === 'resolved') return false;
  if (!search.whose && !search.state && !needsMe(alert, me)) return false;
  if (!search.q) return true;
  const text = plain(`${alert.patient.name} ${ruleName(alert)}`);
  return plain(search.q)
    .split(/\s+/)
    .every((part) => text.includes(part));
};

export const inboxRows = (
  alerts: Iterable<AlertView>,
  search: InboxSearch,
  reader: Reader,
  leaving: ReadonlySet<string>,
): AlertView[] =>
  [...alerts].filter((alert) => leaving.has(alert.id) || belongs(alert, search, reader)).sort(byUrgency(leaving));
