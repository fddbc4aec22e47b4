import { useEffect, useRef } from 'react';

const kept = 'holdfast.keys';

export const areKeysOn = (): boolean => {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
};

export const setKeysOn = (on: boolean): void => {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // Without storage the keys stay on.
  }
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isInLayer = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/**
 * Single keys of a page, each of which also has a button. They can be switched off, as speech input would trigger them
 * (WCAG 2.1.4); only `?`, which says so, stays.
 */
export const useKeys = <Key extends string>(handlers: Record<Key, () => void>): void => {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || isInLayer()) return;
      const key = Object.keys(latest.current).find((each) => each === event.key) as Key | undefined;
      if (!key || (!areKeysOn() && key !== '?')) return;
      // Enter on a button or link does what that button or link says.
      if (key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a')) return;
      event.preventDefault();
      latest.current[key]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
