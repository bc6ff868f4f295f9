import { describe, expect, it } from 'vitest';
import { MAX_AGE_MS, tabFormStorage } from './form-storage.ts';

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
    tabFormStorage(tab, () => 1000).save({ name: 'Ada' });
    expect(tabFormStorage(tab, () => 2000).load()).toEqual({ name: 'Ada' });
  });

  it('keeps the rest where a value is too long to be kept', () => {
    const tab = storage();
    tabFormStorage(tab, () => 0).save({ name: 'Ada', notes: 'n'.repeat(12_000) });
    expect(tabFormStorage(tab, () => 0).load()).toEqual({ name: 'Ada' });
  });

  it('does not keep it for ever', () => {
    const tab = storage();
    tabFormStorage(tab, () => 0).save({ name: 'Ada' });
    expect(tabFormStorage(tab, () => MAX_AGE_MS).load()).toEqual({});
  });

  it('leaves nothing behind when there is nothing any more', () => {
    const tab = storage();
    const formStorage = tabFormStorage(tab, () => 0);
    formStorage.save({ name: 'Ada' });
    formStorage.save({});
    expect(tab.items.size).toBe(0);
  });

  it.each(['not json', '{"values":1}', 'null'])('does not trust %s', (text) => {
    expect(tabFormStorage(storage(new Map([['in-call-calendar', text]])), () => 0).load()).toEqual(
      {},
    );
  });

  it('does without storage', () => {
    const formStorage = tabFormStorage(null, () => 0);
    formStorage.save({ name: 'Ada' });
    expect(formStorage.load()).toEqual({});
  });
});
