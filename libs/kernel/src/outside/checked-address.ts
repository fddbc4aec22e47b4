import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { CannotAsk } from './cannot-ask.js';
import { isAllowedPrivately, isPublicAddress, type PrivateAddresses, plainHost } from './private-addresses.js';

export type Resolve = (host: string) => Promise<LookupAddress[]>;

const fromSystem: Resolve = (host) => dns.lookup(host, { all: true, verbatim: true });

/** Where a name leads, looked up once. Whoever connects uses these addresses and asks for the name no more: it could lead elsewhere then. */
export interface CheckedHost {
  readonly host: string;
  readonly addresses: readonly LookupAddress[];
  /** It is inside the house, and listed. */
  readonly listed: boolean;
}

/** @throws CannotAsk when it leads inside a house, also among others */
export async function checkHost(
  hostname: string,
  allowed: PrivateAddresses,
  resolve: Resolve = fromSystem,
): Promise<CheckedHost> {
  const host = plainHost(hostname);
  const family = isIP(host);
  const addresses = family
    ? [{ address: host, family }]
    : await resolve(host).catch((cause: unknown) => {
        throw new CannotAsk('UNREACHABLE', { detail: 'There is no such host.', cause });
      });
  if (!addresses.length) throw new CannotAsk('UNREACHABLE', { detail: 'There is no such host.' });
  const listed = addresses.every(({ address }) => isAllowedPrivately(host, address, allowed));
  if (!listed && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new CannotAsk('ADDRESS_REFUSED', { detail: 'This address is not on the public internet.' });
  }
  return { host, addresses, listed };
}

/** What can be told from the address alone. @throws CannotAsk */
export function parseAddress(given: string | URL): URL {
  const url = URL.canParse(String(given)) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) {
    throw new CannotAsk('ADDRESS_REFUSED', { detail: 'Give an address that begins with https://.' });
  }
  if (url.username || url.password) {
    throw new CannotAsk('ADDRESS_REFUSED', { detail: 'Leave name and password out of the address.' });
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port < 1024 && port !== 443 && port !== 80) {
    throw new CannotAsk('ADDRESS_REFUSED', { detail: 'This port is not called: give 443, or one from 1024 on.' });
  }
  return url;
}

/** For whoever saves an address: it would be called. @throws CannotAsk */
export async function checkAddress(
  given: string | URL,
  allowed: PrivateAddresses,
  resolve?: Resolve,
): Promise<CheckedHost & { readonly url: URL }> {
  const url = parseAddress(given);
  const checked = await checkHost(url.hostname, allowed, resolve);
  if (url.protocol === 'http:' && !checked.listed) {
    throw new CannotAsk('ADDRESS_REFUSED', { detail: 'Give an address that begins with https://.' });
  }
  return { ...checked, url };
}
