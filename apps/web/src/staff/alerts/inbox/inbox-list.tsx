import { useLocation, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { AlertView } from '#contracts';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import style from './inbox-list.module.css';
import { InboxRow } from './inbox-row.js';
import type { InboxSearch } from './inbox-search.js';
import { useSteadyScroll } from './use-steady-scroll.js';

/** As in the style sheet. One height for all rows keeps 2,000 of them free of measuring. */
const rowHeight = 72;

interface Props {
  rows: AlertView[];
  leaving: ReadonlySet<string>;
  busy: ReadonlySet<string>;
  selectedId: string | undefined;
  search: InboxSearch;
}

export const InboxList = ({ rows, leaving, busy, selectedId, search }: Props) => {
  const t = useWords();
  const { staffId } = useSession();
  const frame = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const steady = useSteadyScroll(frame, list, ids, selectedId, rowHeight);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });

  const navigate = useNavigate();
  const filters = useLocation({ select: ({ searchStr }) => searchStr });
  const open = useCallback(
    (alertId: string) => void navigate({ to: '/inbox/$alertId', params: { alertId }, search }),
    [navigate, search],
  );

  const index = selectedId === undefined ? -1 : ids.indexOf(selectedId);
  const latest = useRef(index);
  latest.current = index;
  // Follows the keyboard, not the list: rows that arrive must not scroll a reader back to the selection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    if (latest.current >= 0) virtual.scrollToIndex(latest.current, { align: 'auto' });
  }, [selectedId]);

  return (
    <div className={style.frame}>
      {steady.newAbove > 0 && (
        <button type="button" className={style.pill} onClick={steady.toTop}>
          {t('inbox.new-above', { count: steady.newAbove })}
        </button>
      )}
      <section
        ref={frame}
        className={style.scroll}
        onScroll={steady.onScroll}
        aria-label={t('inbox.list')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <ul ref={list} className={style.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: i, start }) => {
            const alert = rows[i];
            if (!alert) return null;
            return (
              <li
                key={alert.id}
                className={style.item}
                style={{ top: start }}
                aria-setsize={rows.length}
                aria-posinset={i + 1}
              >
                <InboxRow
                  alert={alert}
                  selected={alert.id === selectedId}
                  leaving={leaving.has(alert.id)}
                  busy={busy.has(alert.id)}
                  me={staffId}
                  href={`/inbox/${alert.id}${filters}`}
                  onOpen={open}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
};
