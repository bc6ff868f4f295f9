import { SchedulingError, type SchedulingErrorData, type SchedulingErrorKind } from '../errors.ts';

/**
 * What is known about a request that did not succeed:
 * - `not_sent`: it never left; nothing was done
 * - `refused`: the provider said no; nothing was done
 * - `failed`: the provider answered and is done with it, but may have done it (500)
 * - `unclear`: no usable answer; it may have been done, or may still be running
 */
export type Delivery = 'not_sent' | 'refused' | 'failed' | 'unclear';

/** Why, more exactly than the kind: the cases that the adapter itself has to tell apart. */
export type Reason =
  | 'conflict'
  | 'reserved_by_other'
  | 'already_cancelled'
  | 'already_moved'
  | 'has_seat'
  | 'version_mismatch'
  | 'other';

export interface CalcomErrorData extends SchedulingErrorData {
  delivery: Delivery;
  reason?: Reason;
  status?: number;
}

/** A SchedulingError that remembers what became of the request behind it. Does not leave the adapter's folder as a type. */
export class CalcomError extends SchedulingError {
  readonly delivery: Delivery;
  readonly reason: Reason;
  readonly status: number | undefined;

  constructor(kind: SchedulingErrorKind, message: string, data: CalcomErrorData) {
    super(kind, message, data);
    this.delivery = data.delivery;
    this.reason = data.reason ?? 'other';
    this.status = data.status;
  }
}

/** Returns the refusal for paid event types: they are handed over as a link, never booked here. */
export function payableElsewhere(): CalcomError {
  return new CalcomError('not_allowed', 'a paid event type is booked on its own page', {
    delivery: 'not_sent',
  });
}

/** Returns the failure of a request that nobody waits for any more, and that has not left. */
export function givenUp(): CalcomError {
  return new CalcomError('unavailable', 'given up before it was sent', { delivery: 'not_sent' });
}

/**
 * Returns the failure of a booking or change that may have been made all the same.
 *
 * @param done what may have happened to the booking
 */
export function unknownOutcome(done: 'made' | 'changed', cause: unknown): CalcomError {
  return new CalcomError('unknown_outcome', `it is not known whether the booking was ${done}`, {
    delivery: 'unclear',
    ...(cause !== undefined && { cause }),
  });
}
