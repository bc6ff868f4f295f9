import { describe, expect, it } from 'vitest';
import { KEPT_FOR_MS, tabMemory } from './tab-memory.ts';

function storage(items = new Map<string, string>()) {
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('tabMemory', () => {
  it('finds after a reload what was typed before', () => {
    const tab = storage();
    tabMemory(tab, () => 1000).save({ name: 'Ada' });
    expect(tabMemory(tab, () => 2000).load()).toEqual({ name: 'Ada' });
  });

  it('keeps the rest where a value is too long to be kept', () => {
    const tab = storage();
    tabMemory(tab, () => 0).save({ name: 'Ada', notes: 'n'.repeat(12_000) });
    expect(tabMemory(tab, () => 0).load()).toEqual({ name: 'Ada' });
  });

  it('does not keep it for ever', () => {
    const tab = storage();
    tabMemory(tab, () => 0).save({ name: 'Ada' });
    expect(tabMemory(tab, () => KEPT_FOR_MS).load()).toEqual({});
  });

  it('leaves nothing behind when there is nothing any more', () => {
    const tab = storage();
    const memory = tabMemory(tab, () => 0);
    memory.save({ name: 'Ada' });
    memory.save({});
    expect(tab.items.size).toBe(0);
  });

  it.each(['not json', '{"values":1}', 'null'])('does not trust %s', (text) => {
    expect(tabMemory(storage(new Map([['in-call-calendar', text]])), () => 0).load()).toEqual({});
  });

  it('does without storage', () => {
    const memory = tabMemory(null, () => 0);
    memory.save({ name: 'Ada' });
    expect(memory.load()).toEqual({});
  });
});
