import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decode, encode, MAX_RESPONSE_CHARS } from '@in-call-calendar/shared';
import type { Logger } from '../logger.ts';
import type { SharedStore } from '../sharing/shared-store.ts';
import { descriptionSchema } from './description.ts';

const savedDescriptionSchema = z.object({
  savedAt: z.number(),
  description: descriptionSchema,
});
type SavedDescription = z.infer<typeof savedDescriptionSchema>;

/** How long a shared one is kept, in milliseconds: as long as an old description is better than none. */
const TTL_MS = 24 * 60 * 60_000;

/** Where the event type's description is kept for other processes. */
export interface DescriptionCache {
  /** What was saved last, by any process; null when there is nothing usable. */
  load(): Promise<SavedDescription | null>;
  save(saved: SavedDescription): Promise<void>;
}

/**
 * Shares the event type's description between the processes of calls through one small file per account and event
 * type. Failing to read or write it costs a request, nothing else.
 *
 * @param identity what the description belongs to; only a digest of it is used in the file's name
 */
export function createDescriptionFile(
  dir: string,
  identity: readonly string[],
  log: Logger,
): DescriptionCache {
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
  const file = join(dir, `event-type-${digest}.json`);
  return {
    async load() {
      try {
        const text = await readFile(file, 'utf8');
        return savedDescriptionSchema.parse(JSON.parse(text));
      } catch (error) {
        if (!isMissing(error)) log.warn({ error }, 'event type cache is unreadable');
        return null;
      }
    },
    async save(saved) {
      const draft = `${file}.${randomUUID()}`;
      try {
        await mkdir(dir, { recursive: true });
        await writeFile(draft, JSON.stringify(saved), { mode: 0o600 });
        await rename(draft, file);
      } catch (error) {
        log.warn({ error }, 'event type cache could not be written');
        await rm(draft, { force: true });
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

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
