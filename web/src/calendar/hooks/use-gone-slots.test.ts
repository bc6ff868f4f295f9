import { describe, expect, it } from 'vitest';
import { withGoneSlots } from './use-gone-slots.ts';

const at = (hour: number) => ({ start: `2026-11-25T${hour}:00:00.000Z` });
const NOW = '2026-11-25T09:30:00.000Z';

describe('the times on the screen', () => {
  it('keep the place of one that has gone', () => {
    expect(withGoneSlots([at(10), at(11), at(12)], [at(10), at(12)], NOW)).toEqual([
      at(10),
      { ...at(11), isGone: true },
      at(12),
    ]);
  });

  it('take a time back that is free again', () => {
    const before = [at(10), { ...at(11), isGone: true as const }];
    expect(withGoneSlots(before, [at(10), at(11)], NOW)).toEqual([at(10), at(11)]);
  });

  it('let go of what is past', () => {
    expect(withGoneSlots([{ start: '2026-11-25T09:00:00.000Z' }, at(10)], [at(10)], NOW)).toEqual([
      at(10),
    ]);
  });
});
