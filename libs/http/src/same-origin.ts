import type { IncomingHttpHeaders } from 'node:http';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something on behalf of whoever's cookie it carries. Browsers say on every such request
 * where it comes from; a program that is no browser says nothing, and carries no cookie of somebody else either.
 */
export function mayChange(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  return harmless.has(method) || isSameOrigin(headers, publicUrl);
}

/** For sockets too: a page of another site can open one, cookies and all. */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
