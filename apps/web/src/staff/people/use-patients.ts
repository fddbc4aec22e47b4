import { type ListedPatient, type RiskTier, routes } from '#contracts';
import { usePagedApi } from '../session/use-api.js';

/** Enough for nearly every team at once, so that sorting is of all of them. */
const limit = 200;

/** My teams’ patients, or those of them whose name holds a text. A name is sent in a body: an address is no place for it. */
export const usePatients = (name: string, riskTier: RiskTier | undefined) => {
  const all = usePagedApi(
    routes.listPatients,
    (after) => ({ query: { riskTier, after, limit } }),
    ({ next }) => next,
    { enabled: name === '' },
  );
  const found = usePagedApi(
    routes.searchPatients,
    (after) => ({ body: { search: name, riskTier, after, limit } }),
    ({ next }) => next,
    { enabled: name !== '' },
  );
  const pages = name === '' ? all : found;
  const patients: ListedPatient[] = pages.data?.pages.flatMap((page) => page.patients) ?? [];
  return { ...pages, patients, total: pages.data?.pages[0]?.total ?? 0 };
};
