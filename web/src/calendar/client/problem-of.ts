import type { Failure } from '../rpc/failure.ts';
import type { Problem } from '../store/state.ts';

/** Returns what to show the caller about a call that failed; null when there is nothing to show. */
export function problemOf(
  failure: Failure,
  during: Extract<Problem, { kind: 'no_answer' }>['during'],
): Problem | null {
  switch (failure.kind) {
    case 'refused':
      return { kind: 'refused', text: failure.text, reason: failure.reason };
    case 'no_answer':
      return { kind: 'no_answer', during };
    case 'no_agent':
    case 'mismatch':
      return { kind: failure.kind };
    case 'superseded':
      return null;
  }
}
