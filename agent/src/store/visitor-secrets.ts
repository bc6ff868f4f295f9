/** The secrets that tokens of visitors are signed with: one an agent, shown once to its owner and sealed after that. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { NoEncryptionError, type Agent } from './agents.ts';
import type { Database } from './open-database.ts';
import { agents, audit } from './schema.ts';
import { visitorSecretPlace } from './sealed-columns.ts';
import { UnreadableSecretError, type Secrets } from './secrets.ts';

export interface VisitorSecretsDeps {
  db: Database;
  /** Without them no secret is made. */
  secrets: Secrets | undefined;
  /** An unguessable secret of at least 32 bytes. */
  newVisitorSecret: () => string;
  randomId: () => string;
  /** Epoch ms. */
  now: () => number;
}

export interface VisitorSecrets {
  /**
   * Makes a secret; tokens that were signed with the one before are not good any more.
   *
   * @returns the secret; nothing where there is no such agent any more
   * @throws NoEncryptionError
   */
  replace(agent: Agent): Promise<string | undefined>;
  /** The secret of an agent; nothing where it has none. */
  find(agentId: string): Promise<string | undefined>;
}

/** Returns the secrets of a database. */
export function createVisitorSecrets(deps: VisitorSecretsDeps): VisitorSecrets {
  const { db, secrets } = deps;
  const existing = (id: string) => and(eq(agents.id, id), isNull(agents.deletedAt));

  return {
    replace({ id, ownerId }) {
      if (!secrets) return Promise.reject(new NoEncryptionError('no ENCRYPTION_KEY is set'));
      const secret = deps.newVisitorSecret();
      const { cipher, nonce, keyId } = secrets.seal(secret, visitorSecretPlace(id));
      const at = new Date(deps.now());
      return db.transaction(async (tx) => {
        const [changed] = await tx
          .update(agents)
          .set({
            visitorSecretCipher: cipher,
            visitorSecretNonce: nonce,
            visitorSecretKeyId: keyId,
            version: sql`${agents.version} + 1`,
            updatedAt: at,
          })
          .where(existing(id))
          .returning({ id: agents.id });
        if (!changed) return undefined;
        const fields = ['visitorSecret'];
        await tx
          .insert(audit)
          .values({ id: deps.randomId(), at, ownerId, agentId: id, action: 'update', fields });
        return secret;
      });
    },
    async find(id) {
      const [row] = await db
        .select({
          cipher: agents.visitorSecretCipher,
          nonce: agents.visitorSecretNonce,
          keyId: agents.visitorSecretKeyId,
        })
        .from(agents)
        .where(existing(id));
      if (!row?.cipher || !row.nonce || !row.keyId) return undefined;
      if (!secrets) {
        throw new UnreadableSecretError('no ENCRYPTION_KEY is set, but secrets are stored');
      }
      const { cipher, nonce, keyId } = row;
      return secrets.open({ cipher, nonce, keyId }, visitorSecretPlace(id));
    },
  };
}
