import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

interface Steady {
  /** New rows above what is on the screen. */
  newAbove: number;
  onScroll(): void;
  toTop(): void;
}

/**
 * Keeps what the reader looks at where it is while rows come and go above it: first what the pointer is on, then the
 * selected row if it can be seen, then the first row on the screen once the list has been scrolled.
 */
export const useSteadyScroll = (
  frame: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  selectedId: string | undefined,
  rowHeight: number,
): Steady => {
  const before = useRef<readonly string[]>(ids);
  const unseen = useRef(new Set<string>());
  const [newAbove, setNewAbove] = useState(0);

  useLayoutEffect(() => {
    const old = before.current;
    before.current = ids;
    const scroller = frame.current;
    if (!scroller || old === ids || old.length === 0) return;
    const { scrollTop, clientHeight } = scroller;
    const topOf = (id: string | undefined): number => (id === undefined ? -1 : old.indexOf(id) * rowHeight);
    const canBeSeen = (top: number): boolean => top >= scrollTop - rowHeight / 2 && top < scrollTop + clientHeight;
    const pointed = scroller.querySelector<HTMLElement>('[data-alert]:hover')?.dataset.alert;
    const focused = document.activeElement?.closest<HTMLElement>('[data-alert]')?.dataset.alert;
    const first = scrollTop > 0 ? old[Math.ceil(scrollTop / rowHeight)] : undefined;
    const anchor = [pointed, focused, selectedId, first].find(
      (id) => id !== undefined && ids.includes(id) && canBeSeen(topOf(id)),
    );
    if (anchor !== undefined) {
      const moved = (ids.indexOf(anchor) - old.indexOf(anchor)) * rowHeight;
      if (moved !== 0) {
        const target = Math.max(0, scrollTop + moved);
        // A short list has nothing to scroll; room below lets the row stay where it is.
        if (list.current) list.current.style.minHeight = `${target + clientHeight}px`;
        scroller.scrollTop = target;
      }
    }
    const known = new Set(old);
    for (const [i, id] of ids.entries()) {
      if (!known.has(id) && (i + 1) * rowHeight <= scroller.scrollTop) unseen.current.add(id);
    }
    for (const id of unseen.current) if (!ids.includes(id)) unseen.current.delete(id);
    setNewAbove(unseen.current.size);
  }, [ids, selectedId, rowHeight, frame, list]);

  const onScroll = useCallback(() => {
    const scroller = frame.current;
    if (!scroller) return;
    if (scroller.scrollTop === 0 && list.current) list.current.style.minHeight = '';
    if (unseen.current.size === 0) return;
    const top = scroller.scrollTop;
    for (const id of unseen.current) if ((before.current.indexOf(id) + 1) * rowHeight > top) unseen.current.delete(id);
    setNewAbove(unseen.current.size);
  }, [frame, list, rowHeight]);

  const toTop = useCallback(() => {
    frame.current?.scrollTo({ top: 0 });
  }, [frame]);

  return { newAbove, onScroll, toTop };
};
