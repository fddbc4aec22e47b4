import { useCallback, useEffect, useState } from 'react';
import type { MyCheckIns } from '#contracts';
import { type ApiErrorCode, errorCodeOf } from '../api/api-error.js';
import { callApi } from '../api/client.js';
import { suggestLanguage } from '../words/catalogue.js';
import { backToOrigin, keptMine } from './offline/kept-on-phone.js';
import type { PhoneQueue } from './offline/use-offline-queue.js';
import { routes } from './routes.js';

export interface Mine {
  mine: MyCheckIns | null;
  error: ApiErrorCode | null;
  refresh(): void;
}

const lookAgainEvery = 60_000;

/** What the phone shows: what the server says, or what it said last. */
export const useMine = (token: string | null, phone: PhoneQueue): Mine => {
  const [mine, setMine] = useState<MyCheckIns | null>(() => (token ? keptMine.read() : null));
  const [error, setError] = useState<ApiErrorCode | null>(token ? null : 'LINK.NOT_VALID');

  const refresh = useCallback(() => {
    if (!token) return;
    callApi(routes.readMyCheckIns, {}, { token }).then(
      (answer) => {
        keptMine.write(answer);
        setMine(answer);
        setError(null);
        suggestLanguage(answer.locale);
      },
      (error: unknown) => {
        const code = errorCodeOf(error);
        if (code.startsWith('LINK.') && backToOrigin()) location.reload();
        else setError(code);
      },
    );
  }, [token]);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, lookAgainEvery);
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('online', refresh);
    const unsubscribe = phone.onSettled(() => refresh());
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', refresh);
      unsubscribe();
    };
  }, [refresh, phone]);

  return { mine, error, refresh };
};
