import { useCallback, useState } from 'react';

/** A view of a list, kept under a name. */
export interface KeptView {
  name: string;
  search: Record<string, unknown>;
}

const most = 12;

const isView = (value: unknown): value is KeptView =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as KeptView).name === 'string' &&
  typeof (value as KeptView).search === 'object';

const read = (key: string): KeptView[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView).slice(0, most) : [];
  } catch {
    return [];
  }
};

const write = (key: string, views: readonly KeptView[]): void => {
  try {
    localStorage.setItem(key, JSON.stringify(views));
  } catch {
    // Without storage a view lasts as long as the page.
  }
};

export const isSameSearch = (a: object, b: object): boolean => {
  const entries = (of: object): string => JSON.stringify(Object.entries(of).sort(([x], [y]) => x.localeCompare(y)));
  return entries(a) === entries(b);
};

/** Views that one person keeps of one page, in this browser: two people at one screen do not see each other's. */
export const useKeptViews = (page: string, staffId: string) => {
  const key = `holdfast.views.${page}.${staffId}`;
  const [views, setViews] = useState(() => read(key));
  const change = useCallback(
    (next: KeptView[]) => {
      write(key, next);
      setViews(next);
    },
    [key],
  );
  return {
    views,
    isFull: views.length >= most,
    keep: (view: KeptView): void => change([...views.filter(({ name }) => name !== view.name), view].slice(-most)),
    drop: (name: string): void => change(views.filter((view) => view.name !== name)),
  };
};
