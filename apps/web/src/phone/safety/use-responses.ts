import { useCallback, useEffect, useRef, useState } from 'react';
import { type MyResponse, rulesTold } from '#contracts';
import { callApi } from '../../api/client.js';
import type { PendingRequest } from '../offline/pending-requests.js';
import type { PhoneQueue } from '../offline/use-offline-queue.js';
import { routes } from '../routes.js';

const lookAgainEvery = 5_000;
/** What somebody was told may take a moment to be an alert: until then there is nothing to see yet. */
const surelyThereAfter = 120_000;

/** Whether somebody on the team is told of it. */
const isToldOf = (request: PendingRequest): boolean =>
  request.kind === 'help' || (request.kind === 'answers' && rulesTold(request.answers).length > 0);

/**
 * Who was told of what this patient said, and who took it on. Read once; again and again only while somebody is being
 * told, or is about to be: a phone that said nothing of the kind asks nothing.
 */
export const useResponses = (token: string | null, phone: PhoneQueue): readonly MyResponse[] => {
  const [responses, setResponses] = useState<readonly MyResponse[]>([]);
  const [waiting, setWaiting] = useState(false);
  const saidAt = useRef(Number.NEGATIVE_INFINITY);

  const look = useCallback((): void => {
    if (!token || document.visibilityState !== 'visible') return;
    // Without an answer what was read last stands; the frame says that there is no connection.
    callApi(routes.readMyResponses, {}, { token }).then(
      (answer) => {
        setResponses(answer.responses);
        const isOpen = answer.responses.some(({ closedAt }) => closedAt === null);
        setWaiting(isOpen || performance.now() - saidAt.current < surelyThereAfter);
      },
      () => {},
    );
  }, [token]);

  useEffect(() => {
    look();
    document.addEventListener('visibilitychange', look);
    const unsubscribe = phone.onSettled((request) => {
      if (!isToldOf(request)) return;
      saidAt.current = performance.now();
      setWaiting(true);
      look();
    });
    return () => {
      document.removeEventListener('visibilitychange', look);
      unsubscribe();
    };
  }, [look, phone]);

  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(look, lookAgainEvery);
    return () => clearInterval(timer);
  }, [waiting, look]);
  return responses;
};
