import { describe, expect, it } from 'vitest';
import { toInstant } from '@in-call-calendar/shared';
import { SchedulingError } from './errors.ts';
import { days, settled, setUp, START, type Fixture } from './testing/availability-fixture.ts';

const down = (): SchedulingError => new SchedulingError('unavailable', 'down');

/** The first two weeks have failed three times in a row. */
async function failThrice(set: Fixture): Promise<Fixture> {
  void set.cache.ensure(days(0, 7));
  for (const wait of [2_100, 8_100, 0]) {
    set.asks.at(-1)!.fail(down());
    await settled();
    await set.pass(wait);
  }
  expect(set.asks).toHaveLength(3);
  return set;
}

describe('asking again after failures', () => {
  it('is sent two seconds after the last failure, however many there were', async () => {
    const { cache, asks, pass } = await failThrice(setUp());
    void cache.ensure(days(0, 7));
    expect(asks).toHaveLength(3);
    await pass(2_100);
    expect(asks).toHaveLength(4);
    expect(asks[3]!.options.priority).toBe('interactive');
  });

  it('is sent at once when the last failure is longer ago', async () => {
    const { cache, asks, pass } = await failThrice(setUp());
    await pass(2_500);
    void cache.ensure(days(0, 7));
    expect(asks).toHaveLength(4);
  });

  it('shows at once that it is being looked up, and tells the change', async () => {
    const { cache, asks, changes, pass } = await failThrice(setUp());
    const before = changes();
    void cache.ensure(days(0, 7));
    await settled();
    expect(cache.status(days(0, 7)).status).toBe('loading');
    expect(changes()).toBe(before + 1);
    await pass(2_100);
    expect(cache.status(days(0, 7)).status).toBe('loading');
    asks[3]!.answer();
    await settled();
    expect(cache.status(days(0, 7)).status).toBe('ready');
  });

  it('many times costs one request', async () => {
    const { cache, asks, pass } = await failThrice(setUp());
    for (let press = 0; press < 20; press += 1) {
      void cache.ensure(days(0, 7));
      await pass(100);
    }
    await pass(5_000);
    expect(asks).toHaveLength(4);
  });

  it('says so when it fails too, and goes on by itself', async () => {
    const { cache, asks, pass, changes } = await failThrice(setUp());
    void cache.ensure(days(0, 7));
    await pass(2_100);
    const before = changes();
    asks[3]!.fail(down());
    await settled();
    expect(cache.status(days(0, 7)).status).toBe('failed');
    expect(changes()).toBe(before + 1);
    await pass(15_100);
    expect(asks.length).toBeGreaterThan(4);
    for (const ask of asks.slice(4)) ask.answer();
    await settled();
    expect(cache.status(days(0, 7)).status).toBe('ready');
  });

  it('goes on by itself at a steady pace, and not for ever', async () => {
    const { cache, asks, pass } = setUp();
    void cache.ensure(days(0, 7));
    for (let answered = 0, minute = 0; minute < 90; minute += 1) {
      for (; answered < asks.length; answered += 1) asks[answered]!.fail(down());
      for (let quarter = 0; quarter < 4; quarter += 1) {
        await pass(15_100);
        for (; answered < asks.length; answered += 1) asks[answered]!.fail(down());
        await settled();
      }
      expect(asks.length).toBeLessThanOrEqual(4 * (minute + 1) + 4);
    }
    expect(asks).toHaveLength(120);
  });

  it('holds nobody up: who asks is answered with what is known', async () => {
    const { cache } = await failThrice(setUp());
    await expect(cache.ensure(days(0, 7))).resolves.toBeUndefined();
  });

  it('waits for as long as the provider has asked for', async () => {
    const { cache, asks, pass } = setUp();
    void cache.ensure(days(0, 7));
    asks[0]!.fail(new SchedulingError('rate_limited', 'busy', { retryAt: START + 20_000 }));
    await settled();
    void cache.ensure(days(0, 7));
    expect(cache.status(days(0, 7)).status).toBe('failed');
    await pass(19_900);
    expect(asks).toHaveLength(1);
    await pass(200);
    expect(asks.at(-1)!.options.priority).toBe('interactive');
  });

  it('is noticed by a renewal that has left already', async () => {
    const { cache, asks, pass } = setUp();
    void cache.ensure(days(0, 7));
    asks[0]!.fail(down());
    await settled();
    await pass(2_100);
    asks[1]!.options.onSent?.();
    expect(cache.status(days(0, 7)).status).toBe('failed');
    void cache.ensure(days(0, 7));
    expect(asks).toHaveLength(2);
    expect(cache.status(days(0, 7)).status).toBe('loading');
  });

  it('leaves the background to its longer waits', async () => {
    const { cache, asks, pass } = await failThrice(setUp());
    for (let second = 0; second < 14; second += 1) {
      cache.prefetch(days(0, 7));
      void cache.ensure(days(0, 7), 'background');
      cache.read(days(0, 7));
      await pass(1_000);
    }
    expect(asks).toHaveLength(3);
    await pass(1_100);
    cache.prefetch(days(0, 7));
    expect(asks).toHaveLength(4);
  });
});

describe('a provider that does not answer', () => {
  it('is waited for once, also by those who ask for more after that', async () => {
    const { cache, pass, clock } = setUp();
    const first = cache.ensure(days(0, 14));
    await pass(4_000);
    await first;
    await cache.ensure(days(0, 35));
    await cache.ensure(days(0, 70));
    expect(clock.at).toBe(START + 4_000);
    expect(cache.read(days(0, 14)).from).toBe(toInstant(START));
  });
});
