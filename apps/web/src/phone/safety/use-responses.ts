import { useEffect, useState } from 'react';
import type { MyResponse } from '#contracts';
import { callApi } from '../../api/client.js';
import type { PhoneQueue } from '../offline/use-offline-queue.js';
import { routes } from '../routes.js';

const lookAgainEvery = 5_000;

/** Who was told of what this patient said, and who took it on: read anew while somebody may look at it. */
export const useResponses = (token: string | null, phone: PhoneQueue): readonly MyResponse[] => {
  const [responses, setResponses] = useState<readonly MyResponse[]>([]);
  useEffect(() => {
    if (!token) return;
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      // Without an answer what was read last stands; the frame says that there is no connection.
      callApi(routes.readMyResponses, {}, { token }).then(
        (answer) => setResponses(answer.responses),
        () => {},
      );
    };
    look();
    const timer = setInterval(look, lookAgainEvery);
    const unsubscribe = phone.onSettled(look);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [token, phone]);
  return responses;
};
