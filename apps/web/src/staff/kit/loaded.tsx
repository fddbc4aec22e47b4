import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.js';
import style from './kit.module.css';
import { Waiting } from './waiting.js';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch(): unknown;
}

interface Props<T> {
  of: Query<T>;
  /** The heights of what will come. */
  lines: readonly number[];
  /** What is said where there is nothing, so that one knows what would be here. */
  empty?: string;
  isEmpty?(data: T): boolean;
  children(data: T): ReactNode;
}

/** Everything that an answer can be: on its way, refused, empty, or there. What is there stays while it is read again. */
export const Loaded = <T,>({ of: { data, error, refetch }, lines, empty, isEmpty, children }: Props<T>) => {
  if (data === undefined) {
    return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Waiting lines={lines} />;
  }
  if (empty !== undefined && isEmpty?.(data)) return <p className={style.empty}>{empty}</p>;
  return children(data);
};
