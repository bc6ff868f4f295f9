import { createHash } from 'node:crypto';

/** What processes share: small values that run out by themselves, locks, and messages. Every method may reject. */
export interface SharedStore {
  /** Values by key, in order; null where there is none, or it has run out. */
  get(keys: readonly string[]): Promise<(string | null)[]>;
  /** Writes values that run out after `ttlMs`. */
  set(entries: readonly (readonly [key: string, value: string])[], ttlMs: number): Promise<void>;
  /**
   * Replaces a value by one that is made from it, with nobody in between. Answers with the new value.
   *
   * @param change pure: it is run again when somebody was quicker
   */
  update(key: string, change: (old: string | null) => string, ttlMs: number): Promise<string>;
  /** Takes a lock that runs out after `ttlMs`. Answers with the way to give it back; null when somebody else has it. */
  lock(key: string, ttlMs: number): Promise<(() => Promise<void>) | null>;
  /** Sends a message to all who listen now, ourselves among them. */
  publish(channel: string, message: string): Promise<void>;
  /** Listens from now on, over lost connections. Answers with the way to stop. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => void>;
  close(): Promise<void>;
}

/** How often {@link SharedStore.update} may be outrun before it gives up. */
export const MAX_UPDATE_TRIES = 50;

/** Changes with the shape of what is kept, so that old and new processes do not read each other. */
const PREFIX = 'in-call-calendar:1';

/** Returns the first part of the keys of what belongs together. `identity`, an API key in it, cannot be read from it. */
export function scopeOf(...identity: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  return `${PREFIX}:${digest.slice(0, 24)}`;
}
