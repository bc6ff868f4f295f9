/** The closed set of ways in which scheduling fails. Every boundary translates it once, exhaustively. */
export type SchedulingErrorKind =
  | 'slot_taken'
  | 'out_of_window'
  | 'invalid_details'
  | 'limit_reached'
  | 'not_found'
  | 'not_allowed'
  | 'unauthorized'
  | 'rate_limited'
  | 'unavailable'
  | 'unknown_outcome'
  | 'bad_response';

export interface SchedulingErrorData {
  /** Slug of the field at fault, for `invalid_details`. */
  field?: string;
  /** When to try again, epoch ms, for `rate_limited`. */
  retryAt?: number;
  /** The provider's request id, for the log. */
  requestId?: string;
  cause?: unknown;
}

/**
 * A scheduling operation that did not succeed. `message` is for the operator's log and holds no personal data;
 * words for callers are made from `kind` and `field` elsewhere.
 */
export class SchedulingError extends Error {
  override readonly name = 'SchedulingError';
  readonly kind: SchedulingErrorKind;
  readonly field: string | undefined;
  readonly retryAt: number | undefined;
  readonly requestId: string | undefined;

  constructor(kind: SchedulingErrorKind, message: string, data: SchedulingErrorData = {}) {
    super(message, data.cause === undefined ? {} : { cause: data.cause });
    this.kind = kind;
    this.field = data.field;
    this.retryAt = data.retryAt;
    this.requestId = data.requestId;
  }
}

/** Returns any thrown value as a SchedulingError; what is not one already becomes `unavailable`. */
export function toSchedulingError(error: unknown): SchedulingError {
  if (error instanceof SchedulingError) return error;
  return new SchedulingError('unavailable', 'unexpected failure while scheduling', {
    cause: error,
  });
}
