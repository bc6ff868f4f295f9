/** What the job of a call tells the server of it, as the server reads it and the job sends it. */
import { z } from 'zod';
import {
  bookingStatusSchema,
  callEndReasonSchema,
  callOutcomeSchema,
  channelSchema,
} from '../store/call-words.ts';
import { timelineEntrySchema } from '../store/timeline-entry.ts';

/** With a year that databases know. */
const instant = z.iso.datetime().regex(/^[1-9]/);
const MAX_COUNT = 2_147_483_647;
const seq = z.number().int().min(0).max(MAX_COUNT);
const [eventSchema, callSchema] = timelineEntrySchema.options;

/** Most entries, and most bookings, in one report. */
export const MAX_IN_REPORT = 100;

export const callReportSchema = z.strictObject({
  /** The room's sid. */
  id: z.string().regex(/^RM_\w{1,60}$/),
  channel: channelSchema,
  /** When this job began to lead the call. */
  began_at: instant,
  /** What happened, as this job counts it; sent again it is taken once. */
  events: z
    .array(
      z.discriminatedUnion('kind', [
        eventSchema.extend({ seq, at: instant }),
        callSchema.extend({ seq, at: instant }),
      ]),
    )
    .max(MAX_IN_REPORT),
  /** Bookings that were made or changed. */
  bookings: z
    .array(
      z.strictObject({
        uid: z.string().min(1).max(300),
        /** The uid it had before it was moved. */
        replaces: z.string().min(1).max(300).optional(),
        start_at: instant,
        duration_min: z.number().int().min(0).max(100_000),
        status: bookingStatusSchema,
        /** Only a digest of it is kept. */
        attendee_email: z.string().max(500),
      }),
    )
    .max(MAX_IN_REPORT),
  /** What the call has come to so far. */
  outcome: callOutcomeSchema.optional(),
  end: z.strictObject({ at: instant, reason: callEndReasonSchema }).optional(),
});
export type CallReportBody = z.infer<typeof callReportSchema>;

const TIMEOUT_MS = 5_000;
/** Refusals that come of the moment, or of a clock that is wrong: they may pass. */
const PASSING = [401, 408, 429];

/**
 * What became of a report: `taken`; `refused`, and would be again; `unknown` is the call, whose agent was deleted.
 */
export type ReportResult = 'taken' | 'refused' | 'unknown';

/**
 * Sends a report to the server.
 *
 * @param token see `mintJobToken`
 * @throws Error where the server cannot be reached or has a fault: the same may be sent again
 */
export async function sendCallReport(
  serverUrl: string,
  { room, token, body }: { room: string; token: string; body: CallReportBody },
): Promise<ReportResult> {
  const response = await fetch(`${serverUrl}/api/v1/calls/${encodeURIComponent(room)}/report`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (response.ok) return 'taken';
  if (response.status === 404) return 'unknown';
  if (response.status >= 500 || PASSING.includes(response.status)) {
    throw new Error(`the server did not take the report of the call (${response.status})`);
  }
  return 'refused';
}
