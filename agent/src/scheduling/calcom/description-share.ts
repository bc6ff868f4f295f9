import { decode, encode, MAX_RESPONSE_CHARS } from '@in-call-calendar/shared';
import type { SharedStore } from '../sharing/shared-store.ts';
import { savedDescriptionSchema, type DescriptionCache } from './description-file.ts';

/** As long as an old description is better than none. */
const TTL_MS = 24 * 60 * 60_000;

/**
 * Shares the event type's description through a store, and keeps it in a file besides.
 *
 * @param store one that never rejects
 */
export function shareDescription(
  store: SharedStore,
  scope: string,
  file: DescriptionCache | null,
): DescriptionCache {
  const key = `${scope}:event-type`;
  return {
    async load() {
      const [text = null] = await store.get([key]);
      const saved = decode(savedDescriptionSchema, text ?? '', MAX_RESPONSE_CHARS);
      return saved.ok ? saved.value : ((await file?.load()) ?? null);
    },
    async save(saved) {
      await store.set([[key, encode(saved)]], TTL_MS);
      await file?.save(saved);
    },
  };
}
