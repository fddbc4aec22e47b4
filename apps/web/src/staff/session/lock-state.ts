import { useSyncExternalStore } from 'react';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';

let locked = false;
const listeners = new Set<() => void>();

export const setLocked = (to: boolean): void => {
  if (locked === to) return;
  locked = to;
  for (const listener of listeners) listener();
};

/** Covers the page first and tells the server then: a screen is not left open for want of a connection. */
export const lockNow = (): void => {
  setLocked(true);
  void callApi(routes.lockSession, {}).catch(() => undefined);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLocked = (): boolean => useSyncExternalStore(subscribe, () => locked);
