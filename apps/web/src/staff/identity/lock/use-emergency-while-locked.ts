import { useEffect, useState } from 'react';
import { io } from 'socket.io-client';
import { liveMessages, lockedScreens } from '#contracts';
import { setTitle } from '../../../kit/document-title.js';
import { chime } from '../../alerts/inbox/sound.js';

const tryAgainAfter = 2_000;

/** A connection of its own, which is told nothing but whether an emergency waits; it sounds each time that it is told so. */
const listen = (onTold: (waits: boolean) => void): (() => void) => {
  const socket = io(lockedScreens, { withCredentials: true, forceNew: true, reconnectionDelayMax: 5_000 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    // Turned away or hung up on, rather than not reached: socket.io would not come back by itself.
    if (!socket.active) timer = setTimeout(() => socket.connect(), tryAgainAfter);
  };
  socket.on('disconnect', again);
  socket.on('connect_error', again);
  socket.on('emergency.waits', (message: unknown) => {
    const told = liveMessages['emergency.waits'].payload.safeParse(message);
    if (told.success) onTold(told.data.waits);
  });
  return () => {
    clearTimeout(timer);
    socket.close();
  };
};

const icon = (): HTMLLinkElement | null => document.querySelector('link[rel="icon"]');

/** On the tab, and on the icon of an installed page. */
const badge = (on: boolean): void => {
  icon()?.setAttribute('href', on ? '/holdfast-emergency.svg' : '/holdfast.svg');
  const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
  if (on) void setAppBadge?.call(navigator).catch(() => undefined);
  else void clearAppBadge?.call(navigator).catch(() => undefined);
};

/** Whether an emergency waits behind the lock. Says so in the title, by a badge and by sound; shows nothing of it. */
export const useEmergencyWhileLocked = (words: { locked: string; waits: string }): boolean => {
  const [waits, setWaits] = useState(false);
  useEffect(
    () =>
      listen((told) => {
        setWaits(told);
        if (told) chime(true);
      }),
    [],
  );
  useEffect(() => {
    setTitle({ locked: waits ? `(!) ${words.waits}` : words.locked });
    badge(waits);
  }, [waits, words.locked, words.waits]);
  useEffect(
    () => () => {
      setTitle({ locked: null });
      badge(false);
    },
    [],
  );
  return waits;
};
