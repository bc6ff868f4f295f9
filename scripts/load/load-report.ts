/** What a load run comes to. Pure. */
import { median, percentile } from '../bench/statistics.ts';
import type { BrowserMethod } from '@in-call-calendar/shared';
import type { CallerResult } from './load-caller.ts';

export interface CallFigures {
  calls: number;
  /** Calls that came to their end. */
  held: number;
  failures: string[];
  agent_p50_ms: number;
  /** From the end of a caller's speech until the calendar and the voice came, all callers speaking at once. */
  spoken?: { count: number; calendar_p50_ms: number; speech_p50_ms: number };
  rpc: {
    count: number;
    refused: number;
    p50_ms: number;
    p95_ms: number;
    p99_ms: number;
    /** The 95th percentile of each method. */
    p95_ms_by_method: Partial<Record<BrowserMethod, number>>;
  };
  snapshots: { expected: number; late: number; missed: number };
  bookings: { expected: number; made: number; double: number };
}

/** Puts together what became of all callers. `emails`: those that the provider has bookings of, one for each booking. */
export function reportCalls(
  results: readonly CallerResult[],
  emails: readonly string[],
): CallFigures {
  const answered = results.flatMap((result) => result.answered);
  const times = answered.map(({ ms }) => ms);
  const at = (share: number, of: readonly number[] = times): number =>
    Math.round(percentile(of, share) * 10) / 10;
  const byMethod: [BrowserMethod, number][] = [
    ...new Set(answered.map(({ method }) => method)),
  ].map((method) => [
    method,
    at(
      0.95,
      answered.filter((each) => each.method === method).map(({ ms }) => ms),
    ),
  ]);
  const sum = (of: (result: CallerResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  const spoken = results.flatMap((result) => result.spoken);
  return {
    calls: results.length,
    held: results.filter(({ failure }) => failure === undefined).length,
    failures: results.flatMap(({ failure }) => failure ?? []),
    agent_p50_ms: percentile(
      results.map(({ agentMs }) => agentMs).filter((ms) => !Number.isNaN(ms)),
      0.5,
    ),
    ...(spoken.length > 0 && {
      spoken: {
        count: spoken.length,
        calendar_p50_ms: Math.round(median(spoken.map(({ calendarMs }) => calendarMs))),
        speech_p50_ms: Math.round(median(spoken.map(({ speechMs }) => speechMs))),
      },
    }),
    rpc: {
      count: times.length,
      refused: sum(({ refused }) => refused),
      p50_ms: at(0.5),
      p95_ms: at(0.95),
      p99_ms: at(0.99),
      p95_ms_by_method: Object.fromEntries<number>(byMethod),
    },
    snapshots: {
      expected: sum(({ snapshots }) => snapshots.expected),
      late: sum(({ snapshots }) => snapshots.late),
      missed: sum(({ snapshots }) => snapshots.missed),
    },
    bookings: {
      expected: results.length,
      made: new Set(emails).size,
      double: emails.length - new Set(emails).size,
    },
  };
}

/** Whether nothing was lost: every call has its end, and the provider one booking for each. */
export function isGood({ calls, held, bookings }: CallFigures): boolean {
  return held === calls && bookings.made === bookings.expected && bookings.double === 0;
}

/** Share of calls, or of remote calls, that failed: the worse of the two. */
export function failureShare({ calls, held, rpc }: CallFigures): number {
  const asked = rpc.count + rpc.refused;
  return Math.max(1 - held / calls, asked === 0 ? 0 : rpc.refused / asked);
}
