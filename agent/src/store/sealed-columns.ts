/** Everything in the database that is sealed, and the place that each secret is bound to. A new one belongs into this list. */
import { agents } from './schema.ts';

/** The Cal.com key of an agent. */
export function calKeyPlace(agentId: string): string {
  return `agents|${agentId}|cal_key`;
}

/** The secret that tokens of an agent's visitors are signed with. */
export function visitorSecretPlace(agentId: string): string {
  return `agents|${agentId}|visitor_secret`;
}

/** `columns` are the names of the three in `table`; `about` those that say something of the secret, and go with it. */
export const SEALED = [
  {
    table: agents,
    columns: { cipher: 'calKeyCipher', nonce: 'calKeyNonce', keyId: 'calKeyId' },
    about: ['calKeyHint'],
    placeOf: calKeyPlace,
  },
  {
    table: agents,
    columns: {
      cipher: 'visitorSecretCipher',
      nonce: 'visitorSecretNonce',
      keyId: 'visitorSecretKeyId',
    },
    about: [],
    placeOf: visitorSecretPlace,
  },
] as const;
