import { useEffect, useState } from 'react';

/** True once `condition` has held for `ms` milliseconds on end. */
export function useAfterAWhile(condition: boolean, ms: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    if (!condition) return;
    const timer = setTimeout(() => setHasPassed(true), ms);
    return () => {
      clearTimeout(timer);
      setHasPassed(false);
    };
  }, [condition, ms]);
  return condition && hasPassed;
}
