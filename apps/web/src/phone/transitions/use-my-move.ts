import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { type MyTransition, myTransitionRoutes } from '#contracts';
import { type ApiErrorCode, errorCodeOf } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { keptMoveName, shelf } from '../offline/kept-on-phone.js';
import type { PhoneQueue } from '../offline/use-offline-queue.js';

/**
 * What the server said last, so that whom to call can be read without a connection. Told by a number whether it has the shape
 * that is shown now: the schemas of the whole would be loaded by every phone.
 */
const shape = 1 as const;
const Kept = z.object({ shape: z.literal(shape), at: z.string(), transition: z.custom<MyTransition>().nullable() });
const keptMove = shelf(keptMoveName, Kept);

const lookAgainEvery = 60_000;

export interface MyMove {
  /** Undefined: not known yet. */
  move: MyTransition | null | undefined;
  /** When the server said so. */
  asOf: string | null;
  error: ApiErrorCode | null;
}

export const useMyMove = (token: string, phone: PhoneQueue): MyMove => {
  const [kept, setKept] = useState(() => keptMove.read());
  const [error, setError] = useState<ApiErrorCode | null>(null);
  const look = useCallback(() => {
    if (document.visibilityState !== 'visible') return;
    callApi(myTransitionRoutes.readMyTransition, {}, { token }).then(
      ({ transition }) => {
        const now: z.infer<typeof Kept> = { shape, at: new Date().toISOString(), transition };
        keptMove.write(now);
        setKept(now);
        setError(null);
      },
      (failure: unknown) => {
        const code = errorCodeOf(failure);
        // A link that opens nothing any more shows nothing of what it opened.
        if (code.startsWith('LINK.')) {
          keptMove.write(null);
          setKept(null);
        }
        setError(code);
      },
    );
  }, [token]);
  useEffect(() => {
    look();
    const timer = setInterval(look, lookAgainEvery);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    const unsubscribe = phone.onSettled(({ kind }) => kind === 'worry' && look());
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      unsubscribe();
    };
  }, [look, phone]);
  return { move: kept?.transition, asOf: kept?.at ?? null, error };
};
