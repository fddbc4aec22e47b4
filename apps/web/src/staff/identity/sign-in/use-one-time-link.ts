import { useState } from 'react';
import { type OneTimeLinkPurpose, routes } from '#contracts';
import { useApi } from '../../session/use-api.js';

/** The token behind the `#` of the address, and whom it is for. */
export const useOneTimeLink = (purpose: OneTimeLinkPurpose) => {
  const [token] = useState(() => location.hash.slice(1));
  const { data, error } = useApi(
    routes.readOneTimeLink,
    { body: { purpose, token } },
    // Whether it still works is asked once: afterwards it is used up.
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  );
  return { token, person: data, error };
};
