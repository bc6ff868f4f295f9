/** Seals secrets for the database: AES-256-GCM with keys from the environment, each with an id so that they can be changed. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/** What is stored of a secret. Cipher and nonce are base64; the cipher ends with its authentication tag. */
export interface SealedSecret {
  cipher: string;
  nonce: string;
  /** Id of the key that sealed it. */
  keyId: string;
}

/** A stored secret that none of the configured keys opens. */
export class UnreadableSecretError extends Error {
  override name = 'UnreadableSecretError';
}

export interface Secrets {
  /** Id of the key that new secrets are sealed with. */
  readonly keyId: string;
  /** Tell the keys apart, and say nothing of them. */
  readonly fingerprints: readonly string[];
  /** Seals a secret for one place (`agents|ag_…|cal_key`); moved to another it cannot be opened. */
  seal(secret: string, place: string): SealedSecret;
  /**
   * Opens a secret again.
   *
   * @throws UnreadableSecretError where its key is not configured, or where it was not sealed for this place
   */
  open(sealed: SealedSecret, place: string): string;
  /**
   * Digests of a text that only the keys can make, hex: one for each key, that of the first key first. The first is
   * stored; the others find what was stored before the keys were changed.
   */
  digests(text: string): [string, ...string[]];
}

/** A key by its id; `key` has 32 bytes or more. */
export interface EncryptionKey {
  id: string;
  key: Uint8Array;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Returns what seals and opens with these keys.
 *
 * @param keys the first seals, all open; at least one
 * @param randomBytes unguessable bytes, as many as asked for
 */
export function createSecrets(
  keys: readonly [EncryptionKey, ...EncryptionKey[]],
  randomBytes: (size: number) => Uint8Array,
): Secrets {
  const derived = new Map(
    keys.map(({ id, key }) => [id, Buffer.from(hkdfSync('sha256', key, '', 'cal-key/v1', 32))]),
  );
  const [{ id: keyId, key: newest }, ...older] = keys;
  const digestWith =
    (text: string) =>
    (key: Uint8Array): string =>
      createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'digest/v1', 32)))
        .update(text)
        .digest('hex');
  const keyFor = (id: string): Buffer => {
    const key = derived.get(id);
    if (!key) {
      const message = `the secret was sealed with the key "${id}", which ENCRYPTION_KEY does not have`;
      throw new UnreadableSecretError(message);
    }
    return key;
  };
  const boundTo = (place: string, id: string): Buffer => Buffer.from(`${place}|${id}`);

  return {
    keyId,
    fingerprints: [...derived].map(
      ([id, key]) =>
        `${id}:${createHmac('sha256', key).update('fingerprint').digest('hex').slice(0, 16)}`,
    ),
    seal(secret, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, keyFor(keyId), nonce).setAAD(boundTo(place, keyId));
      const text = Buffer.concat([
        cipher.update(secret, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return {
        cipher: text.toString('base64'),
        nonce: Buffer.from(nonce).toString('base64'),
        keyId,
      };
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.cipher, 'base64');
      const decipher = createDecipheriv(
        ALGORITHM,
        keyFor(sealed.keyId),
        Buffer.from(sealed.nonce, 'base64'),
        { authTagLength: TAG_BYTES },
      ).setAAD(boundTo(place, sealed.keyId));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const text = decipher.update(bytes.subarray(0, -TAG_BYTES), undefined, 'utf8');
      try {
        return text + decipher.final('utf8');
      } catch (cause) {
        const message = 'the secret was sealed with another key of this id, or for another place';
        throw new UnreadableSecretError(message, { cause });
      }
    },
    digests: (text) => [digestWith(text)(newest), ...older.map(({ key }) => digestWith(text)(key))],
  };
}
