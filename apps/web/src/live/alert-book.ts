import type { AlertView, Heartbeat } from '#contracts';

/** What this screen knows of the alerts, and up to where. Never changed in place. */
export interface AlertBook {
  readonly alerts: ReadonlyMap<string, AlertView>;
  /** Everything committed before it has been taken in; null before the first answer. */
  readonly position: string | null;
}

export const emptyBook: AlertBook = { alerts: new Map(), position: null };

/** The higher version wins; an equal or lower one is a repetition or came late, and is ignored. */
export const merge = (book: AlertBook, incoming: readonly AlertView[]): AlertBook => {
  const fresh = incoming.filter((alert) => alert.version > (book.alerts.get(alert.id)?.version ?? 0));
  if (fresh.length === 0) return book;
  const alerts = new Map(book.alerts);
  for (const alert of fresh) if (alert.version > (alerts.get(alert.id)?.version ?? 0)) alerts.set(alert.id, alert);
  return { ...book, alerts };
};

export const isBehind = (position: string | null, other: string): boolean =>
  position === null || BigInt(position) < BigInt(other);

export const earlier = (a: string | null, b: string): string => (a !== null && BigInt(a) < BigInt(b) ? a : b);

/** A position only ever moves forward. */
export const advance = (book: AlertBook, position: string): AlertBook =>
  isBehind(book.position, position) ? { ...book, position } : book;

/** How many changes the heartbeat tells of that never arrived here; an alert that is not in the book counts. */
export const missing = (book: AlertBook, { changed }: Heartbeat): number =>
  changed.filter(({ kind, id, version }) => kind === 'alert' && version > (book.alerts.get(id)?.version ?? 0)).length;

export const hasGap = (book: AlertBook, heartbeat: Heartbeat): boolean =>
  isBehind(book.position, heartbeat.since) || missing(book, heartbeat) > 0;
