import { useEffect, useMemo, useRef, useState } from 'react';
import { type AlertView, routes } from '#contracts';
import { useFeed, useLivePick } from '../../../live/use-live.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { useSession } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { belongs, inboxRows } from './inbox-order.js';
import type { InboxSearch } from './inbox-search.js';

/** How long a row that somebody else took stays, greyed, with the name of who took it. */
const leavesAfter = 4_000;

export interface InboxRows {
  rows: AlertView[];
  leaving: ReadonlySet<string>;
  loaded: boolean;
  error: unknown;
  refetch(): unknown;
}

export const useInboxRows = (search: InboxSearch): InboxRows => {
  const { staffId } = useSession();
  const name = useRuleName();
  const feed = useFeed();
  const alerts = useLivePick((state) => state.book.alerts);
  const loaded = useLivePick((state) => state.loaded);
  const failure = useLivePick((state) => state.failure);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());

  // The feed holds what is at work; what was closed before this page opened is read when asked for.
  const resolved = useApi(
    routes.listAlerts,
    { query: { state: 'resolved', limit: 500 } },
    { enabled: search.state === 'resolved' },
  );

  const reader = useMemo(() => ({ me: staffId, ruleName: (alert: AlertView) => name(alert.rule) }), [staffId, name]);
  const shown = useRef(new Set<string>());
  useEffect(() => {
    const goes = [...shown.current].filter((id) => {
      const alert = alerts.get(id);
      return alert && !belongs(alert, search, reader) && belongs({ ...alert, state: 'open' }, search, reader);
    });
    shown.current = new Set();
    for (const alert of alerts.values()) if (belongs(alert, search, reader)) shown.current.add(alert.id);
    if (goes.length === 0) return;
    setLeaving((before) => new Set([...before, ...goes]));
    setTimeout(() => setLeaving((before) => new Set([...before].filter((id) => !goes.includes(id)))), leavesAfter);
  }, [alerts, search, reader]);

  // Filters describe a new view: nothing of the old one lingers in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the filters changed, not because it reads them
  useEffect(() => {
    shown.current = new Set();
    setLeaving(new Set());
  }, [search]);

  const rows = useMemo(() => {
    const all = new Map((resolved.data?.alerts ?? []).map((alert) => [alert.id, alert]));
    for (const alert of alerts.values()) all.set(alert.id, alert);
    return inboxRows(all.values(), search, reader, leaving);
  }, [alerts, resolved.data, search, reader, leaving]);

  const missing = search.state === 'resolved' && !resolved.data;
  return {
    rows,
    leaving,
    loaded: loaded && !missing,
    error: loaded ? resolved.error : failure,
    refetch: () => (loaded ? resolved.refetch() : feed.fill(0)),
  };
};
