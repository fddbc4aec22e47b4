import type { RouteContract } from '#contracts';
import { ApiError, failureOf } from './api-error.js';
import { requestOf, urlOf } from './client.js';

/** A file that only whoever holds a link may have: an address alone would not carry the link. */
export const fileFor = async (route: RouteContract, token: string): Promise<Blob> => {
  const response = await fetch(urlOf(route, {}), requestOf(route, {}, token)).catch(() => {
    throw new ApiError('offline', 0);
  });
  if (!response.ok) throw await failureOf(response);
  return response.blob();
};
