/** The closed sets of words that calls and bookings are recorded in. */
import { z } from 'zod';

/** How a caller came: with a page, or by telephone. */
export const channelSchema = z.enum(['browser', 'phone']);
export type Channel = z.infer<typeof channelSchema>;

/** The last thing that a call came to; `none` where nothing was wished for, or it was left. */
export const callOutcomeSchema = z.enum([
  'booked',
  'moved',
  'cancelled',
  'none',
  'failed',
  'handed_over',
]);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/**
 * Why a call ended: the caller hung up, both had said goodbye, or the caller went away; its worker was stopped, or its room closed; or no job has said
 * so (`lost`).
 */
export const callEndReasonSchema = z.enum(['hung_up', 'goodbye', 'gone', 'stopped', 'lost']);
export type CallEndReason = z.infer<typeof callEndReasonSchema>;

/** `moved`: it stands, at another time than it was made for. `pending`: the host has to confirm it. */
export const bookingStatusSchema = z.enum(['confirmed', 'moved', 'cancelled', 'pending']);
export type BookingStatus = z.infer<typeof bookingStatusSchema>;
