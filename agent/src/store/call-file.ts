/** The record of a call with the agent of the settings: a file with a line of JSON for each entry of its timeline. */
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CallRecord } from './call-record.ts';

export interface CallFileOptions {
  /** Folder of all timelines. The room's sid names the file: an agent that takes a call over goes on in the same one. */
  dir: string;
  /** Appends text to a file; rejects when it cannot. */
  append?: (file: string, text: string) => Promise<void>;
  log: { warn(fields: object, message: string): void };
}

/** Returns a record that nothing has been written to yet. */
export function createCallFile({
  dir,
  log,
  append = appendPrivately,
}: CallFileOptions): CallRecord {
  let file = join(dir, 'unknown.jsonl');
  let waiting = '';
  let writing: Promise<void> | null = null;
  let hasFailed = false;

  async function drain(): Promise<void> {
    while (waiting !== '') {
      const text = waiting;
      waiting = '';
      try {
        await append(file, text);
      } catch (error) {
        // A full disk must not cost a call; once is enough to say so.
        if (!hasFailed) log.warn({ error }, 'the timeline cannot be written');
        hasFailed = true;
      }
    }
    writing = null;
  }

  return {
    begin(callId) {
      file = join(dir, `${callId.replace(/\W/g, '_')}.jsonl`);
    },
    put({ at, data }) {
      waiting += `${JSON.stringify({ at, ...data })}\n`;
      writing ??= Promise.resolve().then(drain);
    },
    async close() {
      while (writing) await writing;
    },
  };
}

async function appendPrivately(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, text, { mode: 0o600 });
}
