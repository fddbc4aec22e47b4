import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type RouteContract, type RouteRequest, routes, type TransitionView } from '#contracts';
import { errorCodeOf } from '../../../api/api-error.js';
import { callApi } from '../../../api/client.js';
import { readAgain } from '../../session/queries.js';
import { useApi } from '../../session/use-api.js';
import { showsTransitions } from '../read-again.js';
import { changesBetween } from './changes-between.js';

export interface Target {
  params: { transitionId: string };
  version: number;
}

interface Options<R extends RouteContract> {
  request(target: Target, seen: TransitionView): RouteRequest<R>;
  onDone(): void;
}

/** A transition as it stands, and as it stood when one began to look at it. */
export const useSeen = (transitionId: string) => {
  const query = useApi(routes.readTransition, { params: { transitionId } });
  const [seen, setSeen] = useState<TransitionView>();
  if (!seen && query.data && !query.isFetching) setSeen(query.data);
  return { query, seen };
};

/**
 * One command on a transition. It names the version that is on the screen: where somebody was quicker it is refused, what
 * changed is read and shown, and pressing once more goes on from there. Where nothing changed that anybody would see, it
 * goes on by itself.
 */
export const useMove = <R extends RouteContract>(route: R, transitionId: string, { request, onDone }: Options<R>) => {
  const params = { transitionId };
  const { query, seen } = useSeen(transitionId);
  const send = useMutation({
    mutationFn: async ({ version, from }: { version: number; from: TransitionView }) => {
      try {
        return await callApi(route, request({ params, version }, from));
      } catch (error) {
        if (errorCodeOf(error) !== 'REQUEST.STALE') throw error;
        const now = await callApi(routes.readTransition, { params });
        if (changesBetween(from, now).length > 0) throw error;
        return callApi(route, request({ params, version: now.version }, from));
      }
    },
    onSuccess: async () => {
      await readAgain(...showsTransitions);
      onDone();
    },
    onError: () => void readAgain(...showsTransitions),
  });
  return {
    query,
    seen,
    pending: send.isPending,
    error: send.error,
    send: () => query.data && seen && send.mutate({ version: query.data.version, from: seen }),
  };
};

export type Move = ReturnType<typeof useMove>;
