import { routes } from '#contracts';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';

const lookAgainEvery = 60_000;

/** Colleagues whom a chain can call and nothing would reach; for whoever can do something about it. */
export const useUnreachable = () => {
  const enabled = useMayCall(routes.listUnreachableColleagues);
  const { data } = useApi(
    routes.listUnreachableColleagues,
    {},
    { enabled, refetchInterval: lookAgainEvery, refetchIntervalInBackground: true },
  );
  return data?.colleagues ?? [];
};
