import type { Configuration } from '#kernel';

/** What answers of the API may do in a browser: nothing at all. */
const nothing = "default-src 'none'; frame-ancestors 'none'";

/**
 * Scripts and styles from our own files only; a style element of the component library needs the nonce of this very
 * answer. Style attributes in markup are not applied: pages set styles by script, which the policy does not concern.
 */
export function contentSecurityPolicy(
  { publicUrl, production }: Pick<Configuration, 'publicUrl' | 'production'>,
  nonce?: string,
): string {
  // Safari before 15.4 does not count a socket to the same host as 'self'.
  const sockets = new URL(publicUrl).origin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(production ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

export const policyFor = (url: string, configuration: Configuration): string =>
  url.startsWith('/api/') && !url.startsWith('/api/reference') ? nothing : contentSecurityPolicy(configuration);
