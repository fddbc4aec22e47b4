import { useCallback, useEffect, useState } from 'react';
import { type MyAccess, routes } from '#contracts';
import { call } from '../call/call.js';
import { type TroubleCode, troubleOf } from '../call/problem.js';

export interface AccessNow {
  access: MyAccess | null;
  trouble: TroubleCode | null;
  busy: boolean;
  /** Does something, and reads what came of it. */
  change(what: () => Promise<unknown>): Promise<void>;
}

/** Who can see what, always as the server has it: nothing about it is kept on the phone. */
export const useMyAccess = (token: string | null): AccessNow => {
  const [access, setAccess] = useState<MyAccess | null>(null);
  const [trouble, setTrouble] = useState<TroubleCode | null>(null);
  const [busy, setBusy] = useState(false);

  const read = useCallback(async (): Promise<void> => {
    if (token) setAccess(await call(routes.readMyAccess, {}, { token }));
  }, [token]);

  const change = useCallback(
    async (what: () => Promise<unknown>): Promise<void> => {
      setBusy(true);
      setTrouble(null);
      try {
        await what();
        await read();
      } catch (error) {
        setTrouble(troubleOf(error));
      } finally {
        setBusy(false);
      }
    },
    [read],
  );

  useEffect(() => {
    void change(async () => undefined);
  }, [change]);

  return { access, trouble, busy, change };
};
