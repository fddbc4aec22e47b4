import { useState } from 'react';
import { type RouteContract, type RouteRequest, routes, type TransitionView } from '#contracts';
import { useApi, useCommand } from '../../session/use-api.js';
import { showsTransitions } from '../read-again.js';

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
 * changed is read and shown, and pressing once more goes on from there.
 */
export const useMove = <R extends RouteContract>(route: R, transitionId: string, { request, onDone }: Options<R>) => {
  const { query, seen } = useSeen(transitionId);
  const send = useCommand(route, {
    request: ({ version, from }: { version: number; from: TransitionView }) =>
      request({ params: { transitionId }, version }, from),
    changes: showsTransitions,
    onSuccess: onDone,
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
