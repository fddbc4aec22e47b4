import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import { type RouteContract, type RouteRequest, routes } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { setLocked } from './lock-state.js';
import { keyOf, mayShow } from './query-keys.js';

/** Whichever request learns first that the screen is locked, or that nobody is signed in any more, says so for all. */
const onError = (error: unknown): void => {
  if (!(error instanceof ApiError)) return;
  if (error.code === 'SESSION.LOCKED') setLocked(true);
  if (error.code === 'SESSION.ENDED' || error.code === 'ACCESS.SIGN_IN_NEEDED') {
    const session = queries.getQueryCache().find({ queryKey: sessionQuery.queryKey });
    if (session?.state.data && !session.state.error)
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }
};

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only what may pass is tried again.
      retry: (count, error) => error instanceof ApiError && error.passing && count < 2,
    },
    mutations: { retry: false },
  },
});

/** What a route answers to a request, to be read once however many parts of a page show it. */
export const queryOf = <R extends RouteContract>(route: R, request: RouteRequest<R>) =>
  queryOptions({
    queryKey: keyOf(route, request),
    queryFn: ({ signal }) => callApi(route, request, { signal }),
  });

export const sessionQuery = queryOptions({ ...queryOf(routes.readSession, {}), staleTime: 60_000 });

/** Whatever these routes answered is read again where it is shown. */
export const readAgain = async (...of: readonly RouteContract[]): Promise<void> => {
  await Promise.all(of.map((route) => queries.invalidateQueries({ queryKey: keyOf(route) })));
};

const isSession = (key: readonly unknown[]): boolean => key[0] === sessionQuery.queryKey[0];

/**
 * What may be seen of a patient, or of anybody, has changed: the screens are emptied at once and read again, so that
 * nothing stays on them which is closed now.
 */
export const forgetWhatIsShown = (patientId: string | null): void => {
  void queries.resetQueries({
    predicate: ({ queryKey }) => !isSession(queryKey) && (patientId === null || mayShow(queryKey, patientId)),
  });
  if (patientId === null) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
};
