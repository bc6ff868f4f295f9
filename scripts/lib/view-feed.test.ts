import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION, type CalendarView } from '@in-call-calendar/shared';
import { ViewFeed } from './view-feed.ts';

function closed(version: number, epoch = 'one'): CalendarView {
  return {
    step: 'closed',
    protocol: PROTOCOL_VERSION,
    epoch,
    version,
    now: '2026-11-24T10:00:00Z',
    zones: { caller: 'UTC', host: 'UTC', shown: 'UTC', hour12: true },
    event: null,
    availability: { version: 0, status: 'loading', fetchedAt: null },
    language: 'en',
  };
}

const atLeast =
  (version: number) =>
  (view: CalendarView): view is CalendarView =>
    view.version >= version;

describe('ViewFeed', () => {
  it('drops a snapshot that is older than the newest one', () => {
    const feed = new ViewFeed();
    [closed(1), closed(3), closed(2)].forEach((view) => feed.accept(view));
    expect(feed.current?.version).toBe(3);
  });

  it('takes the first snapshot of a new agent whatever its version', () => {
    const feed = new ViewFeed();
    [closed(7, 'one'), closed(1, 'two')].forEach((view) => feed.accept(view));
    expect(feed.current?.epoch).toBe('two');
  });

  it('answers at once when the current snapshot fits', async () => {
    const feed = new ViewFeed();
    feed.accept(closed(5));
    expect(await feed.waitFor('five', atLeast(5), 10_000)).toMatchObject({ version: 5 });
  });

  it('waits for one that fits', async () => {
    const feed = new ViewFeed();
    const five = feed.waitFor('five', atLeast(5), 10_000);
    [closed(4), closed(5)].forEach((view) => feed.accept(view));
    expect(await five).toMatchObject({ version: 5 });
  });

  it('says what it waited for, and how far the call had come', async () => {
    const feed = new ViewFeed();
    await expect(feed.waitFor('the calendar', atLeast(1), 1)).rejects.toThrow(
      /the calendar: no snapshot came/,
    );
    feed.accept(closed(0));
    await expect(feed.waitFor('the calendar', atLeast(1), 1)).rejects.toThrow(
      /last step was "closed"/,
    );
  });
});
