import { useEffect, useState } from 'react';
import { type MyResponse, routes } from '#contracts';
import { call } from '../call/call.js';
import type { Post } from './post.js';

const lookAgainEvery = 5_000;

/** Who was told of what this patient said, and who took it on: read anew while somebody may look at it. */
export const useResponses = (token: string | null, post: Post): readonly MyResponse[] => {
  const [responses, setResponses] = useState<readonly MyResponse[]>([]);
  useEffect(() => {
    if (!token) return;
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      // Without an answer what was read last stands; the frame says that there is no connection.
      call(routes.readMyResponses, {}, { token }).then(
        (answer) => setResponses(answer.responses),
        () => {},
      );
    };
    look();
    const timer = setInterval(look, lookAgainEvery);
    const unsubscribe = post.onSettled(look);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [token, post]);
  return responses;
};
