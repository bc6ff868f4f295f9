import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from '../logger.ts';
import { descriptionSchema } from './description.ts';

export const savedDescriptionSchema = z.object({
  savedAt: z.number(),
  description: descriptionSchema,
});
export type SavedDescription = z.infer<typeof savedDescriptionSchema>;

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
