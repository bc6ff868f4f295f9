import { describe, expect, it } from 'vitest';
import { availabilitySchema, MAX_SLOTS, toInstant } from '@in-call-calendar/shared';
import { fitAnswer } from './fit-answer.ts';

const BEGIN = Date.parse('2026-11-24T00:00:00Z');
const at = (quarters: number) => toInstant(BEGIN + quarters * 900_000);
const free = (count: number) => ({
  version: 3,
  from: at(0),
  to: at(count),
  fetchedAt: at(0),
  unread: [
    { from: at(10), to: at(20) },
    { from: at(count - 10), to: at(count) },
  ],
  slots: Array.from({ length: count }, (_, index) => ({ start: at(index) })),
});

describe('free times of three months', () => {
  it('are one answer where they fit into it', () => {
    const all = free(MAX_SLOTS);
    expect(fitAnswer(all)).toBe(all);
  });

  it('that do not fit end with the last one that does, and so does what is said of them', () => {
    const first = fitAnswer(free(8832));
    expect(availabilitySchema.safeParse(first).success).toBe(true);
    expect(first.to).toBe(at(MAX_SLOTS));
    expect(first.slots.at(-1)?.start).toBe(at(MAX_SLOTS - 1));
    expect(first.unread).toEqual([{ from: at(10), to: at(20) }]);
    const cut = fitAnswer(free(MAX_SLOTS + 5));
    expect(cut.unread.at(-1)).toEqual({ from: at(MAX_SLOTS - 5), to: at(MAX_SLOTS) });
  });
});
