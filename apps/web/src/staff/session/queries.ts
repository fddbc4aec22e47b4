import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import { routes } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { setLocked } from './lock-state.js';

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

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => callApi(routes.readSession, {}, { signal }),
  staleTime: 60_000,
});

export const careTeamsQuery = queryOptions({
  queryKey: ['care-teams'],
  queryFn: ({ signal }) => callApi(routes.listCareTeams, {}, { signal }),
});

export const alertQuery = (alertId: string) =>
  queryOptions({
    queryKey: ['alert', alertId],
    queryFn: ({ signal }) => callApi(routes.readAlert, { params: { alertId } }, { signal }),
  });

export const patientQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['patient', patientId],
    queryFn: ({ signal }) => callApi(routes.readPatient, { params: { patientId } }, { signal }),
  });

/**
 * What may be seen of a patient, or of anybody, has changed: the screens are emptied at once and read again, so that
 * nothing stays on them which is closed now.
 */
export const forgetWhatIsShown = (patientId: string | null): void => {
  void queries.resetQueries({
    predicate: ({ queryKey: [what, id] }) =>
      what !== 'session' && (patientId === null || id === patientId || what === 'alert' || what === 'patients'),
  });
  if (patientId === null) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
};
