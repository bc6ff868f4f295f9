/** A mark in the tab's storage while a call runs: finding it at the start means that a reload has cut one off. */

const KEY = 'in-call-calendar:call';

export interface CallMark {
  /** True when a call was running when the page went away; says so once. */
  takeCutOff: () => boolean;
  set: () => void;
  clear: () => void;
}

/** @param storage null where the browser forbids it; then nothing is ever said */
export function callMark(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
): CallMark {
  const clear = () => storage?.removeItem(KEY);
  return {
    takeCutOff() {
      const wasCutOff = storage?.getItem(KEY) === 'running';
      clear();
      return wasCutOff;
    },
    set: () => storage?.setItem(KEY, 'running'),
    clear,
  };
}
