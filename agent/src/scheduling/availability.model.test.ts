import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, toInstant, type Slot } from '@in-call-calendar/shared';
import { createAvailability } from './availability.ts';
import { overlaps } from './availability/intervals.ts';
import { SchedulingError } from './errors.ts';
import type { TimeSpan } from './scheduler.ts';

const START = Date.parse('2026-11-23T15:00:00.000Z');
const HOUR = 3_600_000;
const STALE_MS = 60_000;

type Step =
  | { type: 'look'; from: number; hours: number; waits: boolean }
  | { type: 'prefetch'; from: number; hours: number }
  | { type: 'answer'; index: number }
  | { type: 'fail'; index: number }
  | { type: 'world'; index: number }
  | { type: 'time'; ms: number };

const from = fc.integer({ min: -24, max: 24 * 60 });
const hours = fc.integer({ min: 1, max: 24 * 40 });
const index = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('look'), from, hours, waits: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('prefetch'), from, hours }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('answer'), index }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('fail'), index }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('world'), index: fc.nat({ max: 160 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('time'), ms: fc.constantFrom(500, 20_000, 90_000) }),
  },
);

interface Ask {
  span: { from: number; to: number };
  sentAt: number;
  /** What the provider had when it was asked. */
  slots: Slot[];
  resolve: (slots: Slot[]) => void;
  reject: (error: unknown) => void;
}

/** A slot every six hours; the world takes single ones away. */
const EVERY = 6 * HOUR;
function slotsOf(gone: ReadonlySet<number>, span: TimeSpan): Slot[] {
  const slots: Slot[] = [];
  const to = epochMs(span.to);
  const first = Math.ceil((epochMs(span.from) - START) / EVERY);
  for (let index = first; START + index * EVERY < to; index += 1) {
    if (!gone.has(index)) slots.push({ start: toInstant(START + index * EVERY) });
  }
  return slots;
}

async function play(steps: readonly Step[]): Promise<void> {
  const asks: Ask[] = [];
  const gone = new Set<number>();
  const versions: number[] = [];
  /** For each start: what an answer said of it last. */
  const told = new Map<string, boolean>();
  let now = START;
  const cache = createAvailability({
    scheduler: {
      slots: (span, _zone, options) =>
        new Promise((resolve, reject) => {
          options?.onSent?.();
          const asked = { from: epochMs(span.from), to: epochMs(span.to) };
          expect(asked.from).toBeGreaterThanOrEqual(now);
          expect(asks.filter((each) => overlaps(each.span, asked))).toEqual([]);
          const slots = slotsOf(gone, span);
          asks.push({ span: asked, sentAt: now, slots, resolve, reject });
        }),
    },
    now: () => now,
    zone: () => 'America/New_York',
    onChange: () => versions.push(cache.version),
  });
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const spanOf = (each: { from: number; hours: number }): TimeSpan => ({
    from: toInstant(START + each.from * HOUR),
    to: toInstant(START + (each.from + each.hours) * HOUR),
  });

  for (const each of steps) {
    switch (each.type) {
      case 'look': {
        if (each.waits) void cache.ensure(spanOf(each));
        const read = cache.read(spanOf(each));
        const expected = slotsOf(new Set(), {
          from: toInstant(Math.max(now, epochMs(read.from))),
          to: read.to,
        }).filter(({ start }) => told.get(start) === true);
        expect(read.slots).toEqual(expected);
        expect(cache.status(spanOf(each)).status === 'ready' && read.unread.length > 0).toBe(false);
        break;
      }
      case 'prefetch':
        cache.prefetch(spanOf(each));
        break;
      case 'answer': {
        const [ask] = asks.splice(each.index % Math.max(1, asks.length), 1);
        if (!ask) break;
        const free = new Set(ask.slots.map(({ start }) => start));
        const all = slotsOf(new Set(), {
          from: toInstant(ask.span.from),
          to: toInstant(ask.span.to),
        });
        for (const { start } of all) told.set(start, free.has(start));
        ask.resolve(ask.slots);
        await settled();
        break;
      }
      case 'fail': {
        const [ask] = asks.splice(each.index % Math.max(1, asks.length), 1);
        ask?.reject(new SchedulingError('unavailable', 'down'));
        await settled();
        break;
      }
      case 'world':
        gone.add(each.index);
        break;
      case 'time':
        now += each.ms;
    }
  }
  for (const ask of asks.splice(0)) ask.resolve(ask.slots);
  await settled();
  asks.splice(0);
  cache.close();
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
}

describe('availability, whatever the order of looks, answers and failures', () => {
  it('shows what was answered last, asks for nothing twice at a time, never for the past', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), play), { numRuns: 200 });
  });

  it('asks for nothing that is known and fresh', async () => {
    const looks = fc.array(fc.record({ from: fc.nat({ max: 24 * 20 }), hours }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(looks, async (all) => {
        const read: { from: number; to: number; at: number }[] = [];
        let now = START;
        const cache = createAvailability({
          scheduler: {
            slots: (span) => {
              const asked = { from: epochMs(span.from), to: epochMs(span.to) };
              const fresh = read.filter(({ at }) => now - at <= STALE_MS);
              expect(fresh.filter((each) => overlaps(each, asked))).toEqual([]);
              read.push({ ...asked, at: now });
              return Promise.resolve([]);
            },
          },
          now: () => now,
          zone: () => 'UTC',
          onChange: () => undefined,
        });
        for (const each of all) {
          await cache.ensure({
            from: toInstant(START + each.from * HOUR),
            to: toInstant(START + (each.from + each.hours) * HOUR),
          });
          now += 7_000;
        }
        cache.close();
      }),
      { numRuns: 200 },
    );
  });
});
