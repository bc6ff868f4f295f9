import type { CalendarCall } from '../../calendar/calendar-call.ts';
import type { Fact } from '../../calendar/state.ts';

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
