import { describe, expect, it } from 'vitest';
import { toInstant } from '@in-call-calendar/shared';
import { SchedulingError } from './errors.ts';
import {
  DAY,
  days,
  HOUR,
  hourly,
  settled,
  setUp,
  START,
  warm,
  type Fixture,
} from './testing/availability-fixture.ts';

describe('prefetch and ensure', () => {
  it('asks once for two weeks, then answers weeks of it without a request', async () => {
    const { cache, asks } = await warm(setUp());
    await cache.ensure(days(0, 7));
    await cache.ensure(days(7, 14));
    const week = cache.read(days(1, 2));
    expect(asks).toHaveLength(1);
    expect(asks[0]!.options.priority).toBe('background');
    expect(week).toMatchObject({ unread: [], fetchedAt: toInstant(START), version: 1 });
    expect(week.slots.map(({ start }) => start)).toEqual([
      '2026-11-24T15:00:00.000Z',
      '2026-11-24T16:00:00.000Z',
    ]);
  });

  it('joins a request that is under way', async () => {
    const { cache, asks } = setUp();
    cache.prefetch(days(0, 14));
    asks[0]!.options.onSent?.();
    const waiting = cache.ensure(days(2, 9));
    expect(asks).toHaveLength(1);
    asks[0]!.answer();
    await waiting;
    expect(cache.read(days(2, 9)).unread).toEqual([]);
  });

  it('asks only for the part that is not covered, and looks two weeks ahead', async () => {
    const { cache, asks } = await warm(setUp());
    void cache.ensure(days(10, 17));
    expect(asks[1]!.span).toEqual(days(14, 28));
    expect(asks[1]!.options.priority).toBe('interactive');
    asks[1]!.answer();
    await settled();
    await cache.ensure(days(21, 28));
    expect(asks).toHaveLength(2);
  });

  it('overtakes a background request that has not left yet', () => {
    const { cache, asks } = setUp();
    cache.prefetch(days(0, 14));
    void cache.ensure(days(0, 7));
    expect(asks[0]!.options.signal?.aborted).toBe(true);
    expect(asks[1]).toMatchObject({ span: days(0, 14), options: { priority: 'interactive' } });
  });

  it('resolves after the interactive time-out, and takes the answer when it comes', async () => {
    const { cache, asks, changes, pass } = setUp();
    const waiting = cache.ensure(days(0, 7));
    await pass(4_000);
    await waiting;
    expect(cache.status(days(0, 7))).toMatchObject({ status: 'loading', fetchedAt: null });
    asks[0]!.answer();
    await settled();
    expect(cache.status(days(0, 7))).toMatchObject({ status: 'ready' });
    expect(changes()).toBe(1);
  });

  it('never asks for the past, nor shows it', async () => {
    const { cache, asks, clock } = await warm(setUp());
    await cache.ensure({ from: toInstant(START - 10 * DAY), to: toInstant(START + DAY) });
    expect(asks).toHaveLength(1);
    clock.at = START + HOUR / 2;
    expect(cache.read(days(-5, 1)).slots.map(({ start }) => start)).toEqual([
      '2026-11-23T16:00:00.000Z',
    ]);
    expect(cache.all()[0]?.start).toBe('2026-11-23T16:00:00.000Z');
    expect(cache.read(days(-5, -4))).toMatchObject({ unread: [], slots: [] });
  });

  it('costs two requests for a thousand looks at four weeks', async () => {
    const { cache, asks } = await warm(setUp());
    for (let look = 0; look < 1000; look += 1) {
      void cache.ensure(days(look % 21, (look % 21) + 7));
      asks.at(-1)!.answer();
      await settled();
      cache.read(days(look % 21, (look % 21) + 7));
    }
    expect(asks).toHaveLength(2);
  });
});

describe('renewal', () => {
  it('gives what it has at once and renews in the background when it is old', async () => {
    const { cache, asks, clock, changes } = await warm(setUp());
    clock.at = START + 61_000;
    expect(cache.read(days(1, 2)).slots).toHaveLength(2);
    cache.read(days(1, 2));
    expect(asks).toHaveLength(2);
    expect(asks[1]!.options.priority).toBe('background');
    const before = { version: cache.version, changes: changes() };
    asks[1]!.answer();
    await settled();
    expect({ version: cache.version, changes: changes() }).toEqual(before);
    expect(cache.read(days(1, 2)).fetchedAt).toBe(toInstant(START + 61_000));
  });

  it('grows the version when a renewal finds other slots', async () => {
    const { cache, asks, clock } = await warm(setUp());
    clock.at = START + 61_000;
    cache.read(days(1, 2));
    asks[1]!.answer(hourly(asks[1]!.span).slice(1));
    await settled();
    expect(cache.version).toBe(2);
    expect(cache.read(days(1, 2)).slots).toHaveLength(1);
  });

  it('keeps old slots with their age when a renewal fails, and does not ask again at once', async () => {
    const { cache, asks, clock } = await warm(setUp());
    clock.at = START + 61_000;
    cache.read(days(1, 2));
    asks[1]!.fail(new SchedulingError('unavailable', 'down'));
    await settled();
    expect(cache.read(days(1, 2)).slots).toHaveLength(2);
    const stale = { status: 'stale', fetchedAt: toInstant(START), version: 2 };
    expect(cache.status(days(1, 2))).toEqual(stale);
    await cache.ensure(days(1, 2));
    expect(asks).toHaveLength(2);
    clock.at += 3_000;
    cache.read(days(1, 2));
    asks[2]!.answer();
    await settled();
    expect(cache.status(days(1, 2)).status).toBe('ready');
  });

  it('marks old slots stale when the renewal is slow', async () => {
    const { cache, clock, asks, pass } = await warm(setUp());
    clock.at = START + 61_000;
    cache.read(days(1, 2));
    await pass(4_000);
    expect(cache.status(days(1, 2)).status).toBe('stale');
    asks[1]!.answer();
    await settled();
    expect(cache.status(days(1, 2)).status).toBe('ready');
  });

  it('renews what was invalidated at the next look, also when an answer was on its way', async () => {
    const { cache, asks } = await warm(setUp());
    cache.invalidate();
    expect(cache.read(days(1, 2)).unread).toEqual([]);
    expect(asks).toHaveLength(2);
    cache.invalidate(days(1, 2));
    asks[1]!.answer();
    await settled();
    cache.read(days(1, 2));
    expect(asks).toHaveLength(3);
  });
});

describe('failures', () => {
  it('reports a window that could not be read, and asks again later', async () => {
    const { cache, asks, clock } = setUp();
    const waiting = cache.ensure(days(0, 7));
    asks[0]!.fail(new SchedulingError('rate_limited', 'busy', { retryAt: START + 20_000 }));
    await waiting;
    expect(cache.status(days(0, 7)).status).toBe('failed');
    await cache.ensure(days(0, 7));
    expect(asks).toHaveLength(1);
    clock.at = START + 20_000;
    void cache.ensure(days(0, 7));
    expect(cache.status(days(0, 7)).status).toBe('loading');
    asks[1]!.answer();
    await settled();
    expect(cache.status(days(0, 7)).status).toBe('ready');
  });

  it('survives a scheduler that throws something else', async () => {
    const { cache, asks } = setUp();
    const waiting = cache.ensure(days(0, 7));
    asks[0]!.fail('boom');
    await waiting;
    expect(cache.status(days(0, 7)).status).toBe('failed');
  });

  it('says nothing more after it was closed', async () => {
    const { cache, asks, changes } = setUp();
    cache.prefetch(days(0, 7));
    cache.close();
    asks[0]!.answer();
    await settled();
    expect(changes()).toBe(0);
    expect(asks[0]!.options.signal?.aborted).toBe(true);
  });
});

describe('our own hold, and slots that are gone', () => {
  const HELD = '2026-11-24T15:00:00.000Z';
  const starts = (cache: Fixture['cache']): string[] =>
    cache.read(days(1, 2)).slots.map(({ start }) => start);

  it('keeps the held slot in sight while the provider hides it', async () => {
    const { cache, asks, clock } = await warm(setUp());
    cache.pin(HELD);
    expect(cache.version).toBe(1);
    clock.at = START + 61_000;
    cache.read(days(1, 2));
    asks[1]!.answer(hourly(asks[1]!.span).filter(({ start }) => start !== HELD));
    await settled();
    expect(starts(cache)).toContain(HELD);
    cache.unpin(HELD);
    expect(starts(cache)).toContain(HELD);
    expect(cache.version).toBe(1);
  });

  it('hides a taken slot, even from an answer that the provider had cached', async () => {
    const { cache, asks, clock } = await warm(setUp());
    cache.drop(HELD);
    expect(cache.version).toBe(2);
    expect(starts(cache)).not.toContain(HELD);
    cache.invalidate();
    cache.read(days(1, 2));
    asks[1]!.answer();
    await settled();
    expect(starts(cache)).not.toContain(HELD);
    clock.at = START + 4_000;
    cache.read(days(1, 2));
    asks[2]!.answer();
    await settled();
    expect(starts(cache)).toContain(HELD);
  });

  it('renews the days around a dropped slot once, after the provider can know', async () => {
    const { cache, asks, clock } = await warm(setUp());
    cache.drop(HELD);
    cache.read(days(0, 7));
    expect(asks).toHaveLength(1);
    clock.at = START + 3_000;
    cache.read(days(0, 7));
    expect(asks).toHaveLength(2);
    asks[1]!.answer();
    await settled();
    cache.read(days(0, 7));
    expect(asks).toHaveLength(2);
  });
});
