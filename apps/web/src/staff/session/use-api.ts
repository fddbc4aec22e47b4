import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { RouteAnswer, RouteContract, RouteRequest } from '#contracts';
import { callApi } from '../../api/client.js';
import { readAgain } from './queries.js';
import { keyOf } from './query-keys.js';

interface Options {
  enabled?: boolean;
  /** In milliseconds. */
  refetchInterval?: number;
  /** Also while the page is not in front. */
  refetchIntervalInBackground?: boolean;
  refetchOnWindowFocus?: boolean;
  staleTime?: number;
  /** Shows the answer before while the next is on its way. */
  keep?: boolean;
}

/** What a route answers; read again when a command says that it changed. */
export const useApi = <R extends RouteContract>(
  route: R,
  request: RouteRequest<R>,
  { keep = false, ...options }: Options = {},
) =>
  useQuery<RouteAnswer<R>>({
    queryKey: keyOf(route, request),
    queryFn: ({ signal }) => callApi(route, request, { signal }),
    placeholderData: keep ? keepPreviousData : undefined,
    ...options,
  });

/** A long answer, page by page. */
export const usePagedApi = <R extends RouteContract>(
  route: R,
  request: (cursor: string | undefined) => RouteRequest<R>,
  next: (answer: RouteAnswer<R>) => string | null,
  options: { refetchInterval?: number; enabled?: boolean } = {},
) =>
  useInfiniteQuery({
    queryKey: keyOf(route, request(undefined)),
    queryFn: ({ pageParam, signal }) => callApi(route, request(pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: RouteAnswer<R>) => next(page) ?? undefined,
    placeholderData: keepPreviousData,
    ...options,
  });

interface Command<R extends RouteContract, Given> {
  request(given: Given): RouteRequest<R>;
  /** What is read again afterwards, also where it was refused: then it may be that somebody was quicker. */
  changes?: readonly RouteContract[];
  onSuccess?(answer: RouteAnswer<R>): unknown;
  onError?(error: Error): unknown;
}

/** Sends one route of the contract. Whatever it was given types what is sent. */
export const useCommand = <R extends RouteContract, Given = void>(
  route: R,
  { request, changes = [], onSuccess, onError }: Command<R, Given>,
) =>
  useMutation({
    mutationFn: (given: Given) => callApi(route, request(given)),
    onSuccess: async (answer) => {
      await readAgain(...changes);
      await onSuccess?.(answer);
    },
    onError: (error) => {
      void readAgain(...changes);
      onError?.(error);
    },
  });
