/** Everything in the database that is sealed, and the place that each secret is bound to. A new one belongs into this list. */
import { agents, bookings } from './schema.ts';

/** The Cal.com key of an agent. */
export function calKeyPlace(agentId: string): string {
  return `agents|${agentId}|cal_key`;
}

/** The secret that tokens of an agent's visitors are signed with. */
export function visitorSecretPlace(agentId: string): string {
  return `agents|${agentId}|visitor_secret`;
}

/** The uid of a booking at Cal.com. */
export function bookingUidPlace(id: string): string {
  return `bookings|${id}|uid`;
}

/** `columns` are the three in `table`, `names` what they are called there; `about` says something of the secret, and goes with it. */
export const SEALED = [
  {
    table: agents,
    columns: { cipher: agents.calKeyCipher, nonce: agents.calKeyNonce, keyId: agents.calKeyId },
    names: { cipher: 'calKeyCipher', nonce: 'calKeyNonce', keyId: 'calKeyId' },
    about: ['calKeyHint'],
    placeOf: calKeyPlace,
  },
  {
    table: agents,
    columns: {
      cipher: agents.visitorSecretCipher,
      nonce: agents.visitorSecretNonce,
      keyId: agents.visitorSecretKeyId,
    },
    names: {
      cipher: 'visitorSecretCipher',
      nonce: 'visitorSecretNonce',
      keyId: 'visitorSecretKeyId',
    },
    about: [],
    placeOf: visitorSecretPlace,
  },
  {
    table: bookings,
    columns: { cipher: bookings.uidCipher, nonce: bookings.uidNonce, keyId: bookings.uidKeyId },
    names: { cipher: 'uidCipher', nonce: 'uidNonce', keyId: 'uidKeyId' },
    about: ['attendeeHash'],
    placeOf: bookingUidPlace,
  },
] as const;
