import type { CalendarCall } from '../../calendar/calendar-call.ts';
import type { Fact } from '../../calendar/state.ts';
import type { ToolDeps } from './deps.ts';

type Of<T extends Fact['type']> = Extract<Fact, { type: T }>;

/** Waits until one of these facts is told, or `ms` have passed (then null). */
export function awaitFact<T extends Fact['type']>(
  call: CalendarCall,
  types: readonly T[],
  ms: number,
  setTimer: (ms: number, run: () => void) => () => void,
): Promise<Of<T> | null> {
  const isAwaited = (fact: Fact): fact is Of<T> => types.some((type) => type === fact.type);
  return new Promise((resolve) => {
    const finish = (outcome: Of<T> | null): void => {
      stopTimer();
      unsubscribe();
      resolve(outcome);
    };
    const unsubscribe = call.onFact((fact) => {
      if (isAwaited(fact)) finish(fact);
    });
    const stopTimer = setTimer(ms, () => {
      finish(null);
    });
  });
}

/** Runs work whose outcome the tool tells itself, so that the fact of it is not told as well. */
export async function answering<T>(
  deps: Pick<ToolDeps, 'answering'>,
  work: () => Promise<T>,
): Promise<T> {
  deps.answering?.(true);
  try {
    return await work();
  } finally {
    deps.answering?.(false);
  }
}
