import { describe, expect, it } from 'vitest';
import { callMark } from './call-mark.ts';

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('callMark', () => {
  it('tells once of a call that the page left running', () => {
    const tab = storage();
    callMark(tab).set();
    const reloaded = callMark(tab);
    expect([reloaded.takeCutOff(), reloaded.takeCutOff()]).toEqual([true, false]);
  });

  it('tells nothing after a call that ended', () => {
    const mark = callMark(storage());
    mark.set();
    mark.clear();
    expect(mark.takeCutOff()).toBe(false);
  });

  it('does without storage', () => {
    expect(callMark(null).takeCutOff()).toBe(false);
  });
});
