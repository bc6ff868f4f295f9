/**
 * The running call in the tab's own storage, so that a page that is loaded again goes on with it. Nothing of it outlives
 * the tab, and a call that has ended is forgotten.
 */
import {
  bookingCardSchema,
  decode,
  encode,
  occurrenceSchema,
  zonesSchema,
} from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import type { tabStorage } from '../calendar/index.ts';
import { MAX_LINES, type Line } from './transcript.ts';

const KEY = 'in-call-calendar:call';
const LINES_KEY = 'in-call-calendar:lines';
const OUTCOME_KEY = 'in-call-calendar:outcome';
/** A browser that restores its tabs of yesterday brings a call back that nobody waits for. */
export const MAX_AGE_MS = 4 * 60 * 60_000;
const MAX_CHARS = 400_000;

const callSchema = z.object({
  serverUrl: z.string().check(z.minLength(1)),
  token: z.string().check(z.minLength(1)),
  savedAt: z.number(),
  isMuted: z.boolean(),
  /** Another tab has taken it over. */
  isElsewhere: z.boolean(),
});
const lineSchema = z.object({
  id: z.string(),
  from: z.enum(['caller', 'agent']),
  text: z.string(),
  isFinal: z.boolean(),
});
const linesSchema = z.array(lineSchema).check(z.maxLength(MAX_LINES));
const outcomeSchema = z.object({
  booking: bookingCardSchema,
  zones: zonesSchema,
  series: z.optional(z.readonly(z.array(occurrenceSchema))),
});

/**
 * What came of the call: the booking made or changed last, as Cal.com has it, the zones it was shown in, and the times of
 * its series.
 */
export type CallOutcome = z.infer<typeof outcomeSchema>;

export type StoredCall = z.infer<typeof callSchema>;

export interface CallStorage {
  load: () => StoredCall | null;
  save: (call: Omit<StoredCall, 'savedAt'>) => void;
  /** Changes something of the call that is kept; without one nothing happens. */
  change: (change: Partial<Pick<StoredCall, 'isMuted' | 'isElsewhere'>>) => void;
  loadLines: () => readonly Line[];
  /** Keeps what has been said; sentences that may still change are left out. */
  saveLines: (lines: readonly Line[]) => void;
  loadOutcome: () => CallOutcome | null;
  /** Keeps what came of the call; without a call nothing happens. */
  saveOutcome: (outcome: CallOutcome) => void;
  forget: () => void;
}

/** @param storage null where the browser forbids it; then nothing is kept, and a reload ends the call */
export function createCallStorage(
  storage: ReturnType<typeof tabStorage>,
  now: () => number,
): CallStorage {
  const put = (key: string, value: unknown): void => {
    try {
      storage?.setItem(key, encode(value));
    } catch {
      // Storage that is full keeps less; the call itself is not concerned.
      storage?.removeItem(key);
    }
  };
  const get = <T>(key: string, schema: z.core.$ZodType<T>): T | null => {
    const stored = decode(schema, storage?.getItem(key) ?? 'null', MAX_CHARS);
    return stored.ok ? stored.value : null;
  };
  const load = (): StoredCall | null => {
    const call = get(KEY, callSchema);
    return call && now() - call.savedAt < MAX_AGE_MS ? call : null;
  };
  let finalLines = '';
  return {
    load,
    save: (call) => put(KEY, { ...call, savedAt: now() }),
    change(change) {
      const call = load();
      if (call) put(KEY, { ...call, ...change });
    },
    loadLines: () => get(LINES_KEY, linesSchema) ?? [],
    saveLines(lines) {
      const final = lines.filter((line) => line.isFinal);
      const key = `${final.length}/${final.at(-1)?.id ?? ''}`;
      if (key === finalLines) return;
      finalLines = key;
      put(LINES_KEY, final);
    },
    loadOutcome: () => (load() ? get(OUTCOME_KEY, outcomeSchema) : null),
    saveOutcome(outcome) {
      if (load()) put(OUTCOME_KEY, outcome);
    },
    forget() {
      finalLines = '';
      storage?.removeItem(KEY);
      storage?.removeItem(LINES_KEY);
      storage?.removeItem(OUTCOME_KEY);
    },
  };
}
