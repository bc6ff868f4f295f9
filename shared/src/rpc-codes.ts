/** Codes of the errors that calendar calls answer with. LiveKit keeps 1001–1999 for itself; ours start at 2000. */
export const RPC_CODES = {
  /** The payload is not of the method's form. */
  bad_request: 2000,
  /** The sender may not call this. */
  forbidden: 2001,
  /** The payload is too large. */
  too_large: 2002,
  /** Too many calls in a short time. */
  rate_limited: 2003,
  /** The calendar is not in a state for this; the message says what to do instead. */
  wrong_state: 2010,
  /** No such slot on offer. */
  slot_unknown: 2011,
  /** An answer will not do. */
  invalid_details: 2012,
  /** Not for this caller, or not here; the message says how instead. */
  not_allowed: 2013,
  /** As often as one call may do it. */
  limit_reached: 2014,
  /** The calendar cannot be reached. */
  unavailable: 2020,
  /** Anything else; details stay in the log. */
  internal: 2099,
} as const;

export type RpcErrorKind = keyof typeof RPC_CODES;

/** Longest error message that LiveKit carries, in bytes. */
export const MAX_RPC_MESSAGE_BYTES = 256;

const KINDS: ReadonlyMap<number, RpcErrorKind> = new Map([
  [RPC_CODES.bad_request, 'bad_request'],
  [RPC_CODES.forbidden, 'forbidden'],
  [RPC_CODES.too_large, 'too_large'],
  [RPC_CODES.rate_limited, 'rate_limited'],
  [RPC_CODES.wrong_state, 'wrong_state'],
  [RPC_CODES.slot_unknown, 'slot_unknown'],
  [RPC_CODES.invalid_details, 'invalid_details'],
  [RPC_CODES.not_allowed, 'not_allowed'],
  [RPC_CODES.limit_reached, 'limit_reached'],
  [RPC_CODES.unavailable, 'unavailable'],
  [RPC_CODES.internal, 'internal'],
]);

/** The kind of an error code, or null for a code that is not ours. */
export function rpcErrorKind(code: number): RpcErrorKind | null {
  return KINDS.get(code) ?? null;
}
