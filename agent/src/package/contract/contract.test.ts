import { afterEach, describe, expect, it } from 'vitest';
import { memoryCalendar } from '../../../../examples/own-agent/memory-scheduler.ts';
import type { Scheduler } from '../../scheduling/scheduler.ts';
import { startCalendarFixture } from '../../scheduling/testing/calendar-fixture.ts';
import { checkScheduler } from '../testing.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const broken = (results: Awaited<ReturnType<typeof checkScheduler>>) =>
  results.filter(({ isKept }) => !isKept);

describe('the rules of the Scheduler port', () => {
  it('are kept by Cal.com’s adapter', async () => {
    const fixture = await startCalendarFixture();
    closing.push(fixture.close);
    const results = await checkScheduler({ open: () => fixture.scheduler(), now: fixture.now });
    expect(broken(results)).toEqual([]);
    expect(results.length).toBeGreaterThan(10);
  });

  it('are kept by the example of a calendar of one’s own', async () => {
    expect(broken(await checkScheduler({ open: memoryCalendar() }))).toEqual([]);
  });

  it('find what is wrong with an adapter that books twice and tells nobody', async () => {
    const open = memoryCalendar();
    let attempts = 0;
    const careless = (): Scheduler => {
      const good = open();
      return {
        ...good,
        book: (request) => good.book({ ...request, attempt: `${(attempts += 1)}` }),
        hold: (start) => Promise.resolve({ id: 'none', start, until: start }),
      };
    };
    const rules = broken(await checkScheduler({ open: careless })).map(({ rule }) => rule);
    expect(rules).toEqual([
      'hides a time that is held from others, until it is given back',
      'books, and has the record afterwards',
      'books one attempt once, however often and from wherever it is asked',
    ]);
  });
});
