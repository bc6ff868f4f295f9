/** Who sends a request, behind proxies. Pure. */
import { BlockList, isIP } from 'node:net';

/** Whether an address is a proxy of ours. `hop`: how many proxies were passed before it, 0 for who connects. */
export type ProxyTrust = (address: string, hop: number) => boolean;

/** Trusts nobody: who connects is the client. */
export const NO_PROXY: ProxyTrust = () => false;

/** Returns whom a setting trusts: a number of proxies, or a list of addresses and networks; null for anything else. */
export function readProxyTrust(setting: string): ProxyTrust | null {
  if (/^\d{1,2}$/.test(setting)) return (_, hop) => hop < Number(setting);
  const list = new BlockList();
  for (const entry of setting.split(',')) {
    const [address = '', prefix, ...rest] = entry.trim().split('/');
    const family = familyOf(address);
    if (family === null || rest.length > 0) return null;
    if (prefix === undefined) {
      list.addAddress(address, family);
    } else {
      if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 'ipv4' ? 32 : 128)) return null;
      list.addSubnet(address, Number(prefix), family);
    }
  }
  return (address) => {
    const family = familyOf(address);
    return family !== null && list.check(address, family);
  };
}

/**
 * Returns the address of the client: the nearest one that is no proxy of ours. What it says of itself in
 * X-Forwarded-For counts for nothing.
 *
 * @param remote address of who connects
 * @param forwardedFor the header as it came
 */
export function clientAddress(
  remote: string,
  forwardedFor: string | undefined,
  trusts: ProxyTrust,
): string {
  const before = (forwardedFor ?? '').split(',').map(plain).reverse();
  let address = plain(remote);
  for (const [hop, previous] of before.entries()) {
    if (!trusts(address, hop) || isIP(previous) === 0) break;
    address = previous;
  }
  return address;
}

/** Returns whether a request came by TLS, as a trusted proxy says. `forwardedProto`: the header as it came. */
export function cameByTls(
  remote: string,
  forwardedProto: string | undefined,
  trusts: ProxyTrust,
): boolean {
  return trusts(plain(remote), 0) && forwardedProto?.split(',').at(-1)?.trim() === 'https';
}

/** Returns what a limit counts by: a home or a phone has a whole /64 of IPv6 addresses. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.replace(/%.*/, '').split('::');
  const groups = (side: string): string[] => (side === '' ? [] : side.split(':'));
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [
    ...groups(head),
    ...new Array<string>(Math.max(0, missing)).fill('0'),
    ...groups(tail),
  ];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? 'ipv4' : 'ipv6';
}

/** An address without port and brackets; an IPv4 one that comes as IPv6 in its own form. */
function plain(given: string): string {
  return given
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
}
