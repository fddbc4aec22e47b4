import { useCallback, useEffect, useState } from 'react';
import type { MyAccess } from '#contracts';
import { type ApiErrorCode, errorCodeOf } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { routes } from '../routes.js';

export interface AccessNow {
  access: MyAccess | null;
  error: ApiErrorCode | null;
  busy: boolean;
  /** Does something, and reads what came of it. */
  change(what: () => Promise<unknown>): Promise<void>;
}

/** Who can see what, always as the server has it: nothing about it is kept on the phone. */
export const useMyAccess = (token: string | null): AccessNow => {
  const [access, setAccess] = useState<MyAccess | null>(null);
  const [error, setError] = useState<ApiErrorCode | null>(null);
  const [busy, setBusy] = useState(false);

  const read = useCallback(async (): Promise<void> => {
    if (token) setAccess(await callApi(routes.readMyAccess, {}, { token }));
  }, [token]);

  const change = useCallback(
    async (what: () => Promise<unknown>): Promise<void> => {
      setBusy(true);
      setError(null);
      try {
        await what();
        await read();
      } catch (error) {
        setError(errorCodeOf(error));
      } finally {
        setBusy(false);
      }
    },
    [read],
  );

  useEffect(() => {
    void change(async () => undefined);
  }, [change]);

  return { access, error, busy, change };
};
