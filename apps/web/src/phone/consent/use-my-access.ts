import { useCallback, useEffect, useState } from 'react';
import type { MyAccess } from '#contracts';
import type { ApiErrorCode } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { routes } from '../routes.js';
import { useRequest } from '../use-request.js';

export interface AccessNow {
  access: MyAccess | null;
  error: ApiErrorCode | null;
  busy: boolean;
  /** Does something, and reads what came of it. */
  change(what: () => Promise<unknown>): Promise<void>;
}

/** Who can see what, always as the server has it: nothing about it is kept on the phone. */
export const useMyAccess = (token: string): AccessNow => {
  const [access, setAccess] = useState<MyAccess | null>(null);
  const { busy, error, run } = useRequest();
  const change = useCallback(
    (what: () => Promise<unknown>) =>
      run(async () => {
        await what();
        setAccess(await callApi(routes.readMyAccess, {}, { token }));
      }),
    [run, token],
  );
  useEffect(() => void change(async () => undefined), [change]);
  return { access, error, busy, change };
};
