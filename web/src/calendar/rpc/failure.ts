import { RpcFault, type RpcErrorKind } from '@in-call-calendar/shared';

/** Why a call to the agent brought nothing, and whether the agent said so itself. */
export type Failure =
  /** The agent refused; `text` is its own message for people. */
  | { kind: 'refused'; reason: RpcErrorKind; text: string }
  /** No answer in time, or the connection broke: what was asked may have happened or not. */
  | { kind: 'no_answer' }
  /** There is no agent, or it does not know calendar calls (yet). */
  | { kind: 'no_agent' }
  /** The answer is of another version of the contract, or no answer of the contract at all. */
  | { kind: 'mismatch' }
  /** Another agent took over while the answer was awaited. */
  | { kind: 'superseded' };

/** Codes by which LiveKit says that nobody is there to take the call. */
const NOBODY_THERE = new Set([1400, 1401]);

/** What an error of a call means. Anything that is not an {@link RpcFault} counts as no answer. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof RpcFault)) return { kind: 'no_answer' };
  const { kind, code, message } = error;
  if (kind !== null) return { kind: 'refused', reason: kind, text: message };
  return NOBODY_THERE.has(code) ? { kind: 'no_agent' } : { kind: 'no_answer' };
}
