import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOwnerTokens } from './owner-token.ts';

const ISSUER = 'https://id.example/auth/v1';
const NOW = Date.parse('2027-03-01T12:00:00Z');
const SECRET = 'a secret of thirty-two characters';
const CLAIMS = { iss: ISSUER, sub: 'user-1', aud: 'authenticated', exp: NOW / 1000 + 300 };
const bySecret = {
  issuer: ISSUER,
  audience: ['authenticated'],
  authorizedParties: [],
  key: { secret: SECRET },
};
const secretKey = new TextEncoder().encode(SECRET);

function without(claim: keyof typeof CLAIMS): JWTPayload {
  return Object.fromEntries(Object.entries(CLAIMS).filter(([name]) => name !== claim));
}

function signed(
  claims: JWTPayload,
  key: Parameters<SignJWT['sign']>[0] = secretKey,
  alg = 'HS256',
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, kid: 'k1' }).sign(key);
}

describe('with a secret', () => {
  const verify = createOwnerTokens(bySecret, () => NOW);

  test('a token of the service is its subject', async () => {
    expect(await verify(await signed(CLAIMS))).toEqual({
      status: 'valid',
      issuer: ISSUER,
      subject: 'user-1',
    });
  });

  test.each<[string, JWTPayload]>([
    ['another issuer', { ...CLAIMS, iss: 'https://id.example/auth/v1/' }],
    ['another audience', { ...CLAIMS, aud: 'others' }],
    ['no audience', without('aud')],
    ['no end', without('exp')],
    ['no subject', without('sub')],
    ['an empty subject', { ...CLAIMS, sub: '' }],
    ['a beginning in the future', { ...CLAIMS, nbf: NOW / 1000 + 300 }],
  ])('%s is refused', async (_name, claims) => {
    expect(await verify(await signed(claims))).toEqual({ status: 'invalid' });
  });

  test('an expired one is told apart, after a minute for clocks that differ', async () => {
    expect(await verify(await signed({ ...CLAIMS, exp: NOW / 1000 - 61 }))).toEqual({
      status: 'expired',
    });
    expect(await verify(await signed({ ...CLAIMS, exp: NOW / 1000 - 59 }))).toMatchObject({
      status: 'valid',
    });
  });

  test('no signature, another secret, another algorithm and what is no token are refused', async () => {
    const other = new TextEncoder().encode('another secret of as many characters');
    const long = new TextEncoder().encode(SECRET.repeat(2));
    for (const token of [
      new UnsecuredJWT(CLAIMS).encode(),
      await signed(CLAIMS, other),
      await signed(CLAIMS, long, 'HS512'),
      'abc',
      '',
      'a.b.c',
    ]) {
      expect(await verify(token)).toEqual({ status: 'invalid' });
    }
  });
});

describe('with public keys', () => {
  let server: Server;
  let jwksUrl: string;
  let body = '{"keys":[]}';
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  const rules = () => ({ ...bySecret, key: { jwksUrl } });

  beforeAll(async () => {
    keys = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    body = JSON.stringify({ keys: [jwk] });
    server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });
  afterAll(() => server.close());

  test('a token signed with the private key is valid', async () => {
    const token = await signed(CLAIMS, keys.privateKey, 'ES256');
    expect(await createOwnerTokens(rules(), () => NOW)(token)).toMatchObject({ status: 'valid' });
  });

  test('a token signed with the public key as a secret is refused', async () => {
    const publicText = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    expect(await createOwnerTokens(rules(), () => NOW)(await signed(CLAIMS, publicText))).toEqual({
      status: 'invalid',
    });
  });

  test('a key that the service does not have is refused', async () => {
    const stranger = await generateKeyPair('ES256');
    const token = await signed(CLAIMS, stranger.privateKey, 'ES256');
    expect(await createOwnerTokens(rules(), () => NOW)(token)).toEqual({ status: 'invalid' });
  });

  test.each([
    ['no server', () => 'http://127.0.0.1:1/jwks.json'],
    ['a path with something else', () => jwksUrl],
  ])('%s: the service is unavailable, which is not the fault of the token', async (_name, url) => {
    const token = await signed(CLAIMS, keys.privateKey, 'ES256');
    const kept = body;
    body = 'not found';
    const verify = createOwnerTokens({ ...bySecret, key: { jwksUrl: url() } }, () => NOW);
    expect(await verify(token)).toEqual({ status: 'unavailable' });
    body = kept;
  });
});

test('where tokens have no audience, the authorized party says whom they are for', async () => {
  const rules = { ...bySecret, audience: [], authorizedParties: ['https://app.example'] };
  const verify = createOwnerTokens(rules, () => NOW);
  const claims = without('aud');
  expect(await verify(await signed({ ...claims, azp: 'https://app.example' }))).toMatchObject({
    status: 'valid',
  });
  expect(await verify(await signed({ ...claims, azp: 'https://other.example' }))).toEqual({
    status: 'invalid',
  });
  expect(await verify(await signed(claims))).toEqual({ status: 'invalid' });
});
