import { useCallback, useState } from 'react';
import { type ApiErrorCode, errorCodeOf } from '../api/api-error.js';

export interface Request {
  busy: boolean;
  error: ApiErrorCode | null;
  /** Does something with the server; what goes wrong is said by `error`. */
  run(what: () => Promise<unknown>): Promise<void>;
}

/** What every part of the phone does that asks the server something at once, and says where it did not work. */
export const useRequest = (): Request => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiErrorCode | null>(null);
  const run = useCallback(async (what: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await what();
    } catch (failure) {
      setError(errorCodeOf(failure));
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, run };
};
