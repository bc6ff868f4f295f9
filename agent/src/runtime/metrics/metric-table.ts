/**
 * Every metric of worker and server, with all of its labels. A label's values are a closed set of words of our own: never
 * a call, a room, an agent or a caller, which are without number, and people.
 */

/** Bounds of histograms, in seconds. */
const CALL_TIMES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const TALK_TIMES = [5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600];

/** What adds up. */
export const COUNTERS = {
  icc_calls_total: {
    help: 'Calls that have ended',
    labels: ['channel', 'outcome'],
  },
  icc_calls_turned_away_total: {
    help: 'Callers for whom no line was free: told so by voice, or their calls ended where too many were told',
    labels: ['how'],
  },
  icc_upstream_errors_total: {
    help: 'Requests to Cal.com that did not go well',
    labels: ['op', 'kind'],
  },
  icc_bookings_total: {
    help: 'What wishes to book, move or cancel came to',
    labels: ['result'],
  },
  icc_recoveries_total: {
    help: 'What had failed in a call and was made good',
    labels: ['kind'],
  },
  icc_claims_blocked_total: {
    help: 'Replies of a model that claimed what is not so',
    labels: ['kind'],
  },
} as const;

/** Times, in seconds. */
export const HISTOGRAMS = {
  icc_job_start_seconds: {
    help: 'From a job’s start in its process until the agent greets',
    labels: [],
    buckets: CALL_TIMES,
  },
  icc_calendar_open_seconds: {
    help: 'From the wish to open the calendar until the page has it',
    labels: [],
    buckets: CALL_TIMES,
  },
  icc_time_to_booked_seconds: {
    help: 'From the caller’s arrival until a booking is made',
    labels: [],
    buckets: TALK_TIMES,
  },
  icc_rpc_seconds: {
    help: 'Remote calls: those of the page until they are answered here, calendar.view until the page has taken it',
    labels: ['method', 'code'],
    buckets: [0.001, ...CALL_TIMES],
  },
  icc_upstream_seconds: {
    help: 'Requests to Cal.com, until their answer or the end of patience',
    labels: ['op'],
    buckets: CALL_TIMES,
  },
  icc_voice_seconds: {
    help: 'The voice: end of turn found (eou), first word (llm), first sound (tts), all of it (e2e)',
    labels: ['stage'],
    buckets: CALL_TIMES,
  },
  icc_http_seconds: {
    help: 'Requests to the HTTP API, by route',
    labels: ['method', 'route', 'status'],
    buckets: CALL_TIMES,
  },
} as const;

/**
 * What stands at a value in each process. `across`: how one value is made of those of several: their sum; the one that
 * was said last, for a minute; or the greatest and the middle one, by the label `stat` (`max`, `p50`).
 */
export const GAUGES = {
  icc_calls_active: {
    across: 'sum',
    help: 'Calls that the worker leads, those it has accepted and not begun among them',
  },
  icc_worker_capacity: {
    across: 'sum',
    help: 'Calls that the worker takes at once',
  },
  icc_upstream_budget_remaining: {
    across: 'last',
    help: 'Requests that Cal.com’s last answer left to the key; absent without an answer for a minute',
  },
  icc_booking_unknown_open: {
    across: 'sum',
    help: 'Calls with a booking or a change whose outcome is not known yet',
  },
  icc_holds_active: {
    across: 'sum',
    help: 'Calls with a reserved time',
  },
  icc_job_rss_bytes: {
    across: 'spread',
    help: 'Resident memory of the processes of calls',
  },
  icc_job_delay_seconds: {
    across: 'spread',
    help: 'How late the processes of calls come to what is due: 99th percentile of ten seconds',
  },
} as const;

export type Across = (typeof GAUGES)[GaugeName]['across'];
export type GaugeName = keyof typeof GAUGES;

type Sampled = typeof COUNTERS & typeof HISTOGRAMS;
/** Counters and histograms. */
export type SampledName = keyof Sampled;
export type LabelsOf<Name extends SampledName> = Record<Sampled[Name]['labels'][number], string>;
