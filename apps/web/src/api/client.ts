import type { RouteAnswer, RouteContract, RouteRequest } from '#contracts';
import { ApiError, failureOf } from './api-error.js';
import { withMarksInWords, withWordsAsMarks } from './damaged-words.js';
import { headersOf, takeEarly } from './early.js';

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  upload?: Blob;
  version?: number;
  idempotencyKey?: string;
}

export interface ApiOptions {
  signal?: AbortSignal;
  /** Of a personal link; staff are known by their session cookie. */
  token?: string;
  /** Lets a last answer leave although the page is being closed. */
  keepalive?: boolean;
  fetch?: typeof fetch;
}

export const urlOf = (route: RouteContract, { params = {}, query = {} }: Parts): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
};

export const requestOf = (route: RouteContract, parts: Parts, token?: string): RequestInit => {
  const headers = headersOf(token);
  if (parts.body !== undefined) headers['content-type'] = 'application/json';
  if (parts.upload) headers['content-type'] = parts.upload.type;
  if (parts.version !== undefined) headers['if-match'] = `"${parts.version}"`;
  if (route.idempotent) headers['idempotency-key'] = parts.idempotencyKey ?? crypto.randomUUID();
  return {
    method: route.method,
    headers,
    credentials: token ? 'omit' : 'same-origin',
    body: parts.upload ?? (parts.body === undefined ? undefined : withWordsAsMarks(JSON.stringify(parts.body))),
  };
};

/**
 * Calls a route of the contract. Throws `ApiError` and nothing else, except when `signal` aborts it. The answer is
 * not parsed again: server and page are built from the same contract and served together.
 */
export const callApi = async <R extends RouteContract>(
  route: R,
  request: RouteRequest<R>,
  options: ApiOptions = {},
): Promise<RouteAnswer<R>> => {
  const parts: Parts = request;
  let response: Response;
  try {
    const url = urlOf(route, parts);
    const early = route.method === 'GET' ? await takeEarly(url, options.token) : null;
    response =
      early ??
      (await (options.fetch ?? fetch)(url, {
        ...requestOf(route, parts, options.token),
        signal: options.signal,
        keepalive: options.keepalive,
      }));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError('offline', 0);
  }
  if (!response.ok) throw await failureOf(response);
  if (response.status === 204) return undefined as RouteAnswer<R>;
  return JSON.parse(withMarksInWords(await response.text())) as RouteAnswer<R>;
};
