/** A call's timeline as rows to read, with what it waited for Cal.com. Pure. */
import { z } from 'zod/mini';
import type { Entry } from '../client/answers.ts';

/** One thing that happened. */
export interface Row {
  seq: number;
  /** ISO instant. */
  at: string;
  /** Since the first entry, in ms. */
  sinceStart: number;
  kind: Entry['kind'];
  /** Type of the event, or what is said of the call. */
  type: string;
  /** `voice`, `touch` or `system`, where it came from one of these. */
  by: string | null;
  /** The time it is about, an instant. */
  start: string | null;
  /** Why it was not carried out. */
  refused: string | null;
  /** How long Cal.com took to answer what was asked here, in ms; `never` without an answer; null where it was quick. */
  wait: number | 'never' | null;
}

/** Longest that Cal.com may take without a mark, in ms. */
export const LONG_WAIT_MS = 2000;

const optionalText = z.catch(z.optional(z.string()), undefined);
const happeningSchema = z.object({
  type: optionalText,
  by: optionalText,
  start: optionalText,
  attempt: optionalText,
});
type Happening = z.infer<typeof happeningSchema>;
const dataSchema = z.object({
  call: optionalText,
  event: z.catch(z.optional(happeningSchema), undefined),
  effects: z.catch(z.optional(z.array(happeningSchema)), undefined),
  refused: optionalText,
});

/** What is sent to Cal.com, and the events that its answer comes as. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  hold: ['held', 'hold_failed'],
  renew: ['held', 'hold_failed'],
  book: ['booked', 'book_failed'],
  recheck: ['booked', 'book_failed'],
  book_series: ['series', 'book_failed'],
  find: ['found', 'find_failed'],
  reschedule: ['changed', 'change_failed'],
  cancel: ['changed', 'change_failed'],
};

/** Returns the rows of a timeline, in its order. */
export function readTimeline(entries: readonly Entry[]): Row[] {
  const read = [...entries]
    .sort((a, b) => a.seq - b.seq)
    .map((entry) => ({ entry, data: dataSchema.parse(entry.data), ms: Date.parse(entry.at) }));
  const begin = read[0]?.ms ?? 0;
  return read.map(({ entry, data, ms }, index) => ({
    seq: entry.seq,
    at: entry.at,
    sinceStart: ms - begin,
    kind: entry.kind,
    type: data.event?.type ?? data.call ?? '?',
    by: data.event?.by ?? null,
    start: data.event?.start ?? null,
    refused: data.refused ?? null,
    wait: longest(
      (data.effects ?? []).flatMap((effect) => {
        const answers = ANSWERS[effect.type ?? ''];
        if (answers === undefined) return [];
        const answer = read
          .slice(index + 1)
          .find(({ data: later }) => isAnswer(effect, later.event, answers));
        const wait = answer === undefined ? 'never' : answer.ms - ms;
        return wait === 'never' || wait > LONG_WAIT_MS ? [wait] : [];
      }),
    ),
  }));
}

function isAnswer(
  asked: Happening,
  event: Happening | undefined,
  types: readonly string[],
): boolean {
  if (event?.type === undefined || !types.includes(event.type)) return false;
  // An answer that names an attempt or a time is the answer to that one only.
  if (asked.attempt !== undefined && event.attempt !== undefined) {
    return asked.attempt === event.attempt;
  }
  return event.start === undefined || asked.start === undefined || asked.start === event.start;
}

function longest(waits: readonly (number | 'never')[]): number | 'never' | null {
  if (waits.includes('never')) return 'never';
  const times = waits.filter((wait) => wait !== 'never');
  return times.length === 0 ? null : Math.max(...times);
}
