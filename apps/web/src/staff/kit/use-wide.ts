import { useSyncExternalStore } from 'react';

/** As the style sheets have it. */
const wide = matchMedia('(min-width: 901px)');

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** Whether there is room for a side bar. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
