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

/** The keys of the inbox. Each also has a button: nobody has to know them. */
export const inboxKeys = ['j', 'k', 'Enter', 'a', 'g', 'r', 'u', 'n', '/', '?'] as const;
export type InboxKey = (typeof inboxKeys)[number];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single letters can be switched off, as speech input would trigger them (WCAG 2.1.4). */
export const useInboxKeys = (handlers: Record<InboxKey, () => void>): void => {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const key = inboxKeys.find((each) => each === event.key);
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
