import type { SchedulingError, SchedulingErrorKind } from '../scheduling/errors.ts';
import { ApiError } from './api-error.ts';

type Refusal = [status: ConstructorParameters<typeof ApiError>[0], code: string, message: string];

/** How each failure of the calendar is answered. The key of the calendar is ours: a wrong one is no 401 of the caller. */
const REFUSALS: Record<SchedulingErrorKind, Refusal> = {
  slot_taken: [409, 'slot_taken', 'This time has just been taken. Please choose another one.'],
  limit_reached: [409, 'limit_reached', 'No more can be booked for now.'],
  not_allowed: [409, 'not_allowed', 'The calendar does not allow this.'],
  out_of_window: [422, 'out_of_window', 'This time cannot be booked.'],
  invalid_details: [422, 'invalid_details', 'The calendar does not accept these details.'],
  rate_limited: [429, 'rate_limited', 'The calendar is asked too often. Please wait a minute.'],
  bad_response: [502, 'bad_response', 'The calendar gave an answer that makes no sense.'],
  not_found: [503, 'unavailable', 'The calendar of this agent was not found.'],
  unauthorized: [
    503,
    'calendar_unauthorized',
    'The calendar does not accept the key of this agent.',
  ],
  unavailable: [503, 'unavailable', 'The calendar cannot be reached right now.'],
  unknown_outcome: [
    504,
    'unknown_outcome',
    'The calendar has not answered yet; ask again with the same Idempotency-Key.',
  ],
};

/**
 * Returns how a failure of the calendar is answered.
 *
 * @param now epoch ms
 */
export function toApiError({ kind, field, retryAt }: SchedulingError, now: number): ApiError {
  const [status, code, message] = REFUSALS[kind];
  const waitSeconds = retryAt === undefined ? 0 : Math.max(1, Math.ceil((retryAt - now) / 1000));
  const headers: Record<string, string> =
    waitSeconds > 0 ? { 'Retry-After': `${waitSeconds}` } : {};
  return new ApiError(status, code, message, { field, headers });
}
