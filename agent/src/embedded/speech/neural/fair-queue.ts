/** Who is served next, when several callers wait. Pure. */

export interface FairQueueOptions {
  /** Items of all callers that may wait. */
  limit: number;
}

export interface FairQueue<T> {
  /** Returns whether there was room. */
  add(caller: string, item: T): boolean;
  /** Takes the first item of the caller who has waited longest since being served; undefined when none waits. */
  next(): T | undefined;
  /** Takes out an item that nobody waits for any more. */
  remove(item: T): void;
  /** Takes out all. */
  clear(): T[];
}

export function createFairQueue<T>({ limit }: FairQueueOptions): FairQueue<T> {
  let waiting: { caller: string; item: T }[] = [];
  /** Callers, the one who was served last at the end. */
  let served: string[] = [];

  return {
    add(caller, item) {
      if (waiting.length >= limit) return false;
      waiting.push({ caller, item });
      return true;
    },
    next() {
      const rank = ({ caller }: { caller: string }): number => served.indexOf(caller);
      const first = waiting.reduce<(typeof waiting)[number] | undefined>(
        (best, each) => (best === undefined || rank(each) < rank(best) ? each : best),
        undefined,
      );
      if (first === undefined) return undefined;
      waiting = waiting.filter((each) => each !== first);
      const others = served.filter((caller) => caller !== first.caller);
      // Whoever waits for nothing needs no place among the served.
      served = [
        ...others.filter((caller) => waiting.some((each) => each.caller === caller)),
        first.caller,
      ];
      return first.item;
    },
    remove(item) {
      waiting = waiting.filter((each) => each.item !== item);
    },
    clear() {
      const items = waiting.map(({ item }) => item);
      waiting = [];
      return items;
    },
  };
}
