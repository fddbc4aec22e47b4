/**
 * What an app asks first of all, sent by its entry while the app itself is still on its way: on a slow line the answer is
 * there when the app is. Each is taken once.
 */
const sent = new Map<string, Promise<Response | null>>();

const keyOf = (url: string, token: string | undefined): string => `${token ?? ''} ${url}`;

/** As `callApi` would send it. */
export const headersOf = (token: string | undefined): Record<string, string> =>
  token ? { accept: 'application/json', authorization: `Bearer ${token}` } : { accept: 'application/json' };

export const askEarly = (url: string, token?: string): void => {
  const answer = fetch(url, { headers: headersOf(token), credentials: token ? 'omit' : 'same-origin' });
  // Refused, or not reached: whoever needs it asks again, since by then somebody else may be signed in.
  sent.set(
    keyOf(url, token),
    answer.then(
      (response) => (response.ok ? response : null),
      () => null,
    ),
  );
};

export const takeEarly = (url: string, token: string | undefined): Promise<Response | null> | null => {
  const key = keyOf(url, token);
  const answer = sent.get(key) ?? null;
  sent.delete(key);
  return answer;
};
