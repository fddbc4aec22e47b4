import { useCallback, useEffect, useState } from 'react';
import { type MyCheckIns, routes } from '#contracts';
import { call } from '../call/call.js';
import { type TroubleCode, troubleOf } from '../call/problem.js';
import { suggestLanguage } from '../words/start-words.js';
import { backToOrigin, keptMine } from './kept-on-phone.js';
import type { Post } from './post.js';

export interface Mine {
  mine: MyCheckIns | null;
  trouble: TroubleCode | null;
  refresh(): void;
}

const lookAgainEvery = 60_000;

/** What the phone shows: what the server says, or what it said last. */
export const useMine = (token: string | null, post: Post): Mine => {
  const [mine, setMine] = useState<MyCheckIns | null>(() => (token ? keptMine.read() : null));
  const [trouble, setTrouble] = useState<TroubleCode | null>(token ? null : 'LINK.NOT_VALID');

  const refresh = useCallback(() => {
    if (!token) return;
    call(routes.readMyCheckIns, {}, { token }).then(
      (answer) => {
        keptMine.write(answer);
        setMine(answer);
        setTrouble(null);
        suggestLanguage(answer.locale);
      },
      (error: unknown) => {
        const code = troubleOf(error);
        if (code.startsWith('LINK.') && backToOrigin()) location.reload();
        else setTrouble(code);
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
    const unsubscribe = post.onSettled(() => refresh());
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', refresh);
      unsubscribe();
    };
  }, [refresh, post]);

  return { mine, trouble, refresh };
};
