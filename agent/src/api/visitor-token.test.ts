import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { readVisitorToken } from './visitor-token.ts';

const SECRET = 'the secret of this agent, thirty-two';
const AGENT = 'ag_one';
const NOW = Date.parse('2027-01-01T12:00:00Z');
const seconds = NOW / 1000;

interface Claims {
  iat?: number;
  exp?: number;
  aud?: string;
  [claim: string]: unknown;
}

function sign(claims: Claims, secret = SECRET, alg = 'HS256'): Promise<string> {
  const all = { iat: seconds, exp: seconds + 600, aud: AGENT, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(all)) as Claims)
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(secret));
}
const read = (token: string) =>
  readVisitorToken(token, { agentId: AGENT, secret: SECRET, now: NOW });

test('a token says who the visitor is, or nothing of them', async () => {
  const email = 'anna@example.com';
  expect(await read(await sign({ name: ' Anna Berg ', email, role: 'admin' }))).toEqual({
    status: 'valid',
    details: { name: 'Anna Berg', email },
  });
  expect(await read(await sign({}))).toEqual({ status: 'valid', details: {} });
});

test.each<[string, Claims, string]>([
  ['for another agent', { aud: 'ag_two' }, 'invalid'],
  ['without an audience', { aud: undefined as never }, 'invalid'],
  ['without an end', { exp: undefined as never }, 'invalid'],
  ['without a beginning', { iat: undefined as never }, 'invalid'],
  ['that has run out', { iat: seconds - 800, exp: seconds - 61 }, 'expired'],
  ['that begins later', { iat: seconds + 120, exp: seconds + 300 }, 'invalid'],
  ['that is good for sixteen minutes', { exp: seconds + 960 }, 'long_lived'],
  ['that was made an hour ago', { iat: seconds - 3600, exp: seconds + 60 }, 'expired'],
  ['whose name is no text', { name: 7 }, 'invalid'],
  ['whose name has no end', { name: 'x'.repeat(201) }, 'invalid'],
])('a token %s is refused', async (_, claims, status) => {
  expect((await read(await sign(claims))).status).toBe(status);
});

test('a token that is signed otherwise is refused', async () => {
  const unsigned = new UnsecuredJWT({ aud: AGENT, iat: seconds, exp: seconds + 60 }).encode();
  const wrong = [
    unsigned,
    await sign({}, 'the secret of another agent, thirty-two'),
    await sign({}, SECRET.repeat(2), 'HS512'),
    'abc',
    '',
  ];
  for (const token of wrong) expect((await read(token)).status).toBe('invalid');
});
