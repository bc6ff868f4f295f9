/**
 * Tells the server of a call with an agent of its database, while the call goes on: in order, in batches, again where
 * the server is away. The call never waits for it.
 */
import { toInstant } from '@in-call-calendar/shared';
import { MAX_IN_REPORT, type CallReportBody, type ReportResult } from '../api/call-report.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { CallRecord } from '../store/call-record.ts';
import { createCallOutcomes, type ReportedBooking } from './call-outcome.ts';

/** How long entries are gathered before they are sent, in ms. */
const GATHER_MS = 1_000;
/** Waits after failures, in ms; the last one from then on. */
const WAITS_MS: readonly [number, ...number[]] = [1_000, 2_000, 5_000, 15_000, 30_000];
/** How long the end of a call may wait for the server to take the rest, in ms. */
const FAREWELL_MS = 3_000;
/** Most entries that wait for a server that is away; the oldest give way. */
const MAX_WAITING = 2_000;
/** Characters of entries in one report; the server reads 32 kB. */
const MAX_CHARS = 16_000;

type Entry = CallReportBody['events'][number];

export interface CallReporterOptions {
  /** Sends a report; rejects where it may be sent again. */
  send: (body: CallReportBody) => Promise<ReportResult>;
  /** Epoch ms. */
  now: () => number;
  setTimer: SetTimer;
  log: {
    info(fields: object, message: string): void;
    warn(fields: object, message: string): void;
  };
}

/** Returns the record of a call that goes to the server. Before its caller is there nothing is sent. */
export function createCallReporter({ send, now, setTimer, log }: CallReporterOptions): CallRecord {
  const outcomes = createCallOutcomes();
  const beganAt = toInstant(now());
  let callId: string | undefined;
  let channel: CallReportBody['channel'] | undefined;
  let end: CallReportBody['end'];
  let entries: Entry[] = [];
  let bookings: ReportedBooking[] = [];
  let seq = 0;
  let dropped = 0;
  let failures = 0;
  /** Something is to be said, be it only that the call has begun or ended. */
  let isNews = false;
  let isOver = false;
  let sending: Promise<void> | null = null;
  let stopTimer: (() => void) | undefined;

  /** Sends what there is after a while, unless that is due already. */
  function schedule(ms: number): void {
    isNews = true;
    if (isOver || sending || stopTimer || channel === undefined) return;
    stopTimer = setTimer(ms, () => {
      stopTimer = undefined;
      void flush();
    });
  }

  function flush(): Promise<void> {
    sending ??= sendBatch().finally(() => {
      sending = null;
      if (isNews) schedule(failures === 0 ? 0 : waitAfter(failures));
    });
    return sending;
  }

  async function sendBatch(): Promise<void> {
    if (callId === undefined || channel === undefined) return;
    const events = entries.slice(0, batchLength(entries));
    const made = bookings.slice(0, MAX_IN_REPORT);
    const isRest = events.length === entries.length && made.length === bookings.length;
    const outcome = outcomes.outcome();
    isNews = false;
    try {
      const result = await send({
        id: callId,
        channel,
        began_at: beganAt,
        events,
        bookings: made,
        // Until the end it may still come to something.
        ...(end || outcome !== 'none' ? { outcome } : {}),
        // After the last entry: nothing may come after the end.
        ...(end && isRest ? { end } : {}),
      });
      failures = 0;
      const sent = new Set(events);
      entries = entries.filter((entry) => !sent.has(entry));
      bookings = bookings.slice(made.length);
      isNews ||= !isRest;
      if (result !== 'taken') refused(result);
    } catch (error) {
      isNews = true;
      failures += 1;
      if (failures === 1) log.warn({ error }, 'the server does not take the report of the call');
    }
  }

  function refused(result: Exclude<ReportResult, 'taken'>): void {
    log.warn({ result }, 'the server refuses the report of the call');
    if (result === 'unknown') giveUp();
  }

  function giveUp(): void {
    isOver = true;
    isNews = false;
    stopTimer?.();
    entries = [];
    bookings = [];
  }

  /** The end of the call: what is left is sent, for a short while. */
  async function sayFarewell(): Promise<void> {
    const deadline = { isPast: false };
    let wake: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const stopWaiting = setTimer(FAREWELL_MS, () => {
      deadline.isPast = true;
      wake();
    });
    stopTimer?.();
    // A schedule of its own would come too late.
    stopTimer = () => undefined;
    while ((sending !== null || isNews) && !deadline.isPast) {
      await Promise.race([flush(), late]);
      if (failures > 0 && isNews) await Promise.race([waitFor(WAITS_MS[0]), late]);
    }
    stopWaiting();
    if (isNews || sending) {
      log.warn({ events: entries.length }, 'the server has not taken the rest of the report');
    }
    giveUp();
  }

  const waitFor = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      setTimer(ms, resolve);
    });

  return {
    begin(id) {
      callId = id;
    },
    put(entry) {
      if (isOver) return;
      entries.push({ ...entry, seq });
      seq += 1;
      if (entries.length > MAX_WAITING) {
        entries.shift();
        dropped += 1;
        if (dropped === 1) log.warn({}, 'the report of the call is longer than what is kept of it');
      }
      schedule(GATHER_MS);
    },
    step(step) {
      const made = isOver ? [] : outcomes.follow(step);
      if (made.length === 0) return;
      bookings = [...bookings, ...made].slice(-MAX_WAITING);
      schedule(GATHER_MS);
    },
    meet(by) {
      channel = by;
      schedule(GATHER_MS);
    },
    handedOver() {
      outcomes.handedOver();
      schedule(GATHER_MS);
    },
    end(reason) {
      end = { at: toInstant(now()), reason };
      schedule(GATHER_MS);
    },
    async close() {
      if (channel === undefined || isOver) return;
      await sayFarewell();
    },
  };
}

function waitAfter(failures: number): number {
  return WAITS_MS[failures - 1] ?? WAITS_MS.at(-1) ?? WAITS_MS[0];
}

/** How many of the entries go into one report. */
function batchLength(entries: readonly Entry[]): number {
  let chars = 0;
  let count = 0;
  for (const entry of entries) {
    chars += JSON.stringify(entry).length;
    if (count > 0 && (count >= MAX_IN_REPORT || chars > MAX_CHARS)) break;
    count += 1;
  }
  return count;
}
