/** The service that signs owners in, as tests play it: with a secret that it shares, or with a key of its own. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createSecretKey, type KeyObject } from 'node:crypto';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';
import type { OwnerTokenSettings } from '../../runtime/owner-config.ts';

export const OWNER_SECRET = 'a secret of thirty-two characters';
const KEY_ID = 'key-1';

type Key = KeyObject | CryptoKey;

export interface IdentityProvider {
  /** How a server recognises its tokens. */
  key: OwnerTokenSettings['key'];
  /** A token with these claims, signed by its key or by one of the same kind that is not its own. */
  sign: (claims: JWTPayload, by?: 'own key' | 'another key') => Promise<string>;
  /** What is public of its key, for who would sign with that. */
  publicKey: string;
  close: () => Promise<void>;
}

/** Returns one that shares OWNER_SECRET with the server. */
export function sharedSecretProvider(): IdentityProvider {
  const secret = (text: string) => createSecretKey(Buffer.from(text));
  return {
    key: { secret: OWNER_SECRET },
    sign: (claims, by = 'own key') =>
      signed(claims, 'HS256', secret(by === 'own key' ? OWNER_SECRET : OWNER_SECRET.toUpperCase())),
    publicKey: 'nothing of the secret is public',
    close: () => Promise.resolve(),
  };
}

/** Starts one that publishes its key at an address. */
export async function startPublicKeyProvider(): Promise<IdentityProvider> {
  const own = await generateKeyPair('ES256', { extractable: true });
  const other = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' }];
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the keys have no address');
  return {
    key: { jwksUrl: `http://127.0.0.1:${address.port}/keys` },
    sign: (claims, by = 'own key') =>
      signed(claims, 'ES256', (by === 'own key' ? own : other).privateKey),
    publicKey: await exportSPKI(own.publicKey),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A token that is signed with a text that everybody can read, as if it were a secret. */
export function signedWithPublicKey(
  claims: JWTPayload,
  { publicKey }: IdentityProvider,
): Promise<string> {
  return signed(claims, 'HS256', createSecretKey(Buffer.from(publicKey)));
}

/** A token that says it needs no signature. */
export function unsigned(claims: JWTPayload): string {
  return new UnsecuredJWT(claims).encode();
}

function signed(claims: JWTPayload, alg: string, key: Key): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, kid: KEY_ID }).sign(key);
}
