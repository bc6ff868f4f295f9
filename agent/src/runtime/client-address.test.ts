import { describe, expect, it } from 'vitest';
import {
  clientAddress,
  networkOf,
  NO_PROXY,
  readProxyTrust,
  type ProxyTrust,
} from './client-address.ts';

function trust(setting: string): ProxyTrust {
  const trusts = readProxyTrust(setting);
  if (!trusts) throw new Error(`refused: ${setting}`);
  return trusts;
}

describe('the address of a client', () => {
  it('is who connects, whatever the header says, where no proxy is trusted', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', NO_PROXY)).toBe('203.0.113.9');
    expect(clientAddress('203.0.113.9', '198.51.100.1', trust('0'))).toBe('203.0.113.9');
  });

  it.each([
    ['one proxy', '1', '198.51.100.1', '198.51.100.1'],
    ['one proxy, and a spoofed entry before', '1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['two proxies', '2', '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['two proxies, and a request past the first', '2', '198.51.100.1', '198.51.100.1'],
    ['no header', '2', undefined, '10.0.0.1'],
    ['a header of nonsense', '1', 'unknown', '10.0.0.1'],
    ['a list', '10.0.0.0/8', '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['a list that does not hold who connects', '192.0.2.1', '198.51.100.1', '10.0.0.1'],
    ['a port', '1', '198.51.100.1:5123', '198.51.100.1'],
    ['IPv6 with a port', '10.0.0.1, ::1', '[2001:db8::1]:443', '2001:db8::1'],
  ])('is told by the trusted proxies: %s', (_, setting, header, expected) => {
    expect(clientAddress('::ffff:10.0.0.1', header, trust(setting))).toBe(expected);
  });

  it.each(['', 'yes', '-1', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.1,,', 'proxy.internal'])(
    'is never told by a setting that says nothing: "%s"',
    (setting) => {
      expect(readProxyTrust(setting)).toBeNull();
    },
  );
});

it('a limit counts the addresses of one IPv6 network as one, and each IPv4 address by itself', () => {
  expect(networkOf('198.51.100.1')).toBe('198.51.100.1');
  expect(networkOf('2001:db8:0:7::1')).toBe('2001:db8:0:7::/64');
  expect(networkOf('2001:0DB8:0000:0007:a:b:c:d')).toBe('2001:db8:0:7::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
});
