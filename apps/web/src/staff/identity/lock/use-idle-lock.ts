import { useEffect } from 'react';
import type { Session } from '#contracts';
import { lockNow, useLocked } from '../../session/lock-state.js';
import { queries, sessionQuery } from '../../session/queries.js';

const kept = 'holdfast.active-at';
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const lookEvery = 2_000;
/** Somebody who reads sends no requests: the server is told that they are there. */
const tellEvery = 60_000;

/** Shared by all tabs: who works in one is not locked out of the other. */
const latest = (): number => {
  try {
    return Number(localStorage.getItem(kept)) || 0;
  } catch {
    return 0;
  }
};
const note = (at: number): void => {
  try {
    localStorage.setItem(kept, String(at));
  } catch {
    // A private window without storage: this tab alone counts.
  }
};

/** Locks the screen when nobody was at it for the time that the organisation allows. */
export const useIdleLock = (session: Session | null): void => {
  const locked = useLocked();
  const lockAfter = session ? session.lockAfterSeconds * 1_000 : 0;
  const endsAt = session?.endsAt;
  useEffect(() => {
    if (!lockAfter || !endsAt || locked) return;
    let here = Date.now();
    let told = here;
    note(here);
    const onSign = (): void => {
      here = Date.now();
    };
    const look = (): void => {
      const now = Date.now();
      if (here > latest()) note(here);
      // Also after the machine slept: what counts is the clock, not how often this ran.
      if (now - Math.max(here, latest()) >= lockAfter) {
        lockNow();
      } else if ((here > told && now - told >= tellEvery) || now >= Date.parse(endsAt)) {
        told = now;
        void queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      }
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, Math.min(lookEvery, lockAfter / 4));
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [lockAfter, endsAt, locked]);
};
