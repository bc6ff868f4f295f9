/** The timeline of a call: one line of JSON for everything that happened to its calendar, for the operator. */
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toInstant } from '@in-call-calendar/shared';
import type { CallStep } from '../calendar/calendar-call.ts';
import { timelineFields, type TimelineFields } from './timeline-entry.ts';

export interface TimelineOptions {
  /** Folder of all timelines. */
  dir: string;
  /** The room's sid, which names the file. An agent that takes a call over goes on in the same one. */
  callId: string;
  now: () => number;
  /** Appends text to a file; rejects when it cannot. */
  append?: (file: string, text: string) => Promise<void>;
  log: { warn(fields: object, message: string): void };
}

export interface Timeline {
  /** What an event did to the calendar. Never throws, and nobody waits for it. */
  step: (step: CallStep) => void;
  /** Something about the call itself. */
  note(what: string, fields?: TimelineFields): void;
  /** Writes what is left. Never rejects. */
  close(): Promise<void>;
}

export function createTimeline(options: TimelineOptions): Timeline {
  const { now, log, append = appendPrivately } = options;
  const file = join(options.dir, `${options.callId.replace(/\W/g, '_')}.jsonl`);
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

  function put(line: object): void {
    waiting += `${JSON.stringify({ at: toInstant(now()), ...line })}\n`;
    writing ??= Promise.resolve().then(drain);
  }

  return {
    step({ event, version, changed, effects, refusal }) {
      if (!changed && effects.length === 0 && !refusal) return;
      put({
        event: timelineFields(event),
        version,
        ...(effects.length === 0 ? {} : { effects: effects.map(effectFields) }),
        ...(refusal ? { refused: refusal.kind } : {}),
      });
    },
    note(what, fields = {}) {
      put({ call: what, ...fields });
    },
    async close() {
      while (writing) await writing;
    },
  };
}

function effectFields(effect: CallStep['effects'][number]): TimelineFields {
  return effect.type === 'notify'
    ? { ...timelineFields(effect.fact), type: `notify ${effect.fact.type}` }
    : timelineFields(effect);
}

async function appendPrivately(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, text, { mode: 0o600 });
}
