import ipaddr from 'ipaddr.js';

type Ip = ipaddr.IPv4 | ipaddr.IPv6;

/** Which addresses inside a house may be called although somebody typed them. */
export interface PrivateAddresses {
  readonly everything: boolean;
  readonly hosts: readonly string[];
  readonly networks: readonly (readonly [Ip, number])[];
}

export const noPrivateAddresses: PrivateAddresses = { everything: false, hosts: [], networks: [] };

/** Hosts and networks, parted by commas. @throws Error for what is neither */
export function parsePrivateAddresses(list: string): PrivateAddresses {
  const hosts: string[] = [];
  const networks: (readonly [Ip, number])[] = [];
  for (const each of list.split(',').map((part) => part.trim().toLowerCase())) {
    if (ipaddr.isValidCIDR(each)) networks.push(ipaddr.parseCIDR(each));
    else if (ipaddr.isValid(each)) networks.push(parse(each));
    else if (/^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(each)) hosts.push(each);
    else throw new Error(`${each || 'Nothing'} is neither a host nor a network.`);
  }
  return { everything: false, hosts, networks };
}

function parse(address: string): readonly [Ip, number] {
  const ip = ipaddr.process(address);
  return [ip, ip.kind() === 'ipv4' ? 32 : 128];
}

/** Without the brackets of IPv6 and the dot at the end of a full name. */
export const plainHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

/** What anybody on the internet could call as well. Only that, or what is listed, is called for a user. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address dressed as IPv6 is what it is.
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv4' ? !cloudMetadata.has(ip.toString()) : ip.match(globalIpv6);
}

/** It lies among public addresses, and answers from within a machine of Azure. */
const cloudMetadata = new Set(['168.63.129.16']);
/** All that was ever given out; the rest of IPv6 has old meanings, such as IPv4 in its last bits. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

export function isAllowedPrivately(host: string, address: string, allowed: PrivateAddresses): boolean {
  if (allowed.everything || allowed.hosts.includes(plainHost(host))) return true;
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  return allowed.networks.some(([network, bits]) => network.kind() === ip.kind() && ip.match(network, bits));
}
