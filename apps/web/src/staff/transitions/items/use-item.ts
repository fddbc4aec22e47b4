import type { RouteContract, RouteRequest } from '#contracts';
import { useCommand } from '../../session/use-api.js';
import { showsTransitions } from '../read-again.js';

export interface ItemTarget {
  params: { transitionId: string; itemId: string };
}

interface Options<R extends RouteContract, Given> {
  request(target: ItemTarget, given: Given): RouteRequest<R>;
  onDone?(): void;
}

/** One command on an item of a hand-off; afterwards, also where somebody was quicker, one sees how it stands. */
export const useItem = <R extends RouteContract, Given = void>(
  route: R,
  target: ItemTarget,
  { request, onDone }: Options<R, Given>,
) =>
  useCommand(route, {
    request: (given: Given) => request(target, given),
    changes: showsTransitions,
    onSuccess: onDone,
  });
