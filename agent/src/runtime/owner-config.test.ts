import { expect, test } from 'vitest';
import { readOwners } from './owner-config.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const SECRET = 'a secret of thirty-two characters';
const signIn = {
  AUTH_ISSUER: 'https://id.example',
  AUTH_AUDIENCE: 'us, them',
  AUTH_SECRET: SECRET,
};

test('without any setting nobody is an owner', () => {
  const nothing = {
    databaseUrl: undefined,
    encryptionKeys: [],
    retentionDays: 90,
    tokens: undefined,
    isDevelopment: false,
    operatorOrigins: [],
  };
  expect(readOwners({})).toEqual(nothing);
  expect(readOwners({ AUTH_ISSUER: '', DATABASE_URL: '', AUTH_DEVELOPMENT: '' })).toEqual(nothing);
});

test('tokens are recognised by a secret or by public keys', () => {
  expect(readOwners(signIn).tokens).toEqual({
    issuer: 'https://id.example',
    audience: ['us', 'them'],
    authorizedParties: [],
    key: { secret: SECRET },
  });
  const jwksUrl = 'https://id.example/jwks.json';
  const keys = { ...signIn, AUTH_SECRET: '', AUTH_JWKS_URL: jwksUrl };
  expect(readOwners(keys).tokens?.key).toEqual({ jwksUrl });
});

test('several keys encrypt: the first is for what is new', () => {
  const { encryptionKeys } = readOwners({ ENCRYPTION_KEY: `new:${KEY},old:${KEY}` });
  expect(encryptionKeys.map(({ id }) => id)).toEqual(['new', 'old']);
});

test.each<[object, string]>([
  [{ ...signIn, AUTH_JWKS_URL: 'https://id.example/jwks.json' }, 'AUTH_SECRET: is set, and so is'],
  [{ AUTH_SECRET: SECRET, AUTH_AUDIENCE: 'us' }, 'AUTH_ISSUER: is not set'],
  [{ ...signIn, AUTH_AUDIENCE: '' }, 'AUTH_AUDIENCE: is not set'],
  [{ ...signIn, AUTH_SECRET: '' }, 'AUTH_JWKS_URL: is not set'],
  [{ ...signIn, AUTH_SECRET: 'short' }, 'AUTH_SECRET: has fewer than 32 characters'],
  [{ ENCRYPTION_KEY: 'abc' }, 'ENCRYPTION_KEY: has to be id:key'],
  [{ ENCRYPTION_KEY: `a:${KEY},a:${KEY}` }, 'ENCRYPTION_KEY: has to be id:key'],
  [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL: is no address that begins with postgres'],
  [{ OPERATOR_ORIGINS: 'https://a.example/page' }, 'OPERATOR_ORIGINS: has to be origins like'],
  [{ OPERATOR_ORIGINS: 'https://a.example,*' }, 'OPERATOR_ORIGINS: has to be origins like'],
  [{ AUTH_DEVELOPMENT: '1', HOST: '0.0.0.0' }, 'AUTH_DEVELOPMENT: needs HOST to be 127.0.0.1'],
  [{ AUTH_DEVELOPMENT: '1', ...signIn }, 'AUTH_DEVELOPMENT: cannot be set together'],
])('%j is refused, and the variable named', (environment, message) => {
  expect(() => readOwners({ ...environment })).toThrow(message);
});
