import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../calendar/load-calendar.ts';
import { temporaryDirectory } from '../testing/test-server.ts';
import { CalendarStore } from './calendar-store.ts';
import { DataDirInUseError } from './data-dir-lock.ts';
import { JournalError } from './journal.ts';
import type { StoredBooking } from './records.ts';

const NINE = Date.parse('2026-09-07T13:00:00Z');
const HOUR = 3_600_000;

function open(dataDir: string, log: string[] = []): Promise<CalendarStore> {
  return CalendarStore.open({
    dataDir,
    calendar: defaultCalendar(),
    nowMs: NINE,
    log: (message) => log.push(message),
  });
}

function booking(uid: string, changes: Partial<StoredBooking> = {}): StoredBooking {
  return {
    id: 9001,
    uid,
    eventTypeId: 1,
    eventTypeSlug: 'chat',
    title: 'Chat',
    description: '',
    status: 'accepted',
    startMs: NINE,
    endMs: NINE + HOUR,
    createdMs: NINE,
    updatedMs: NINE,
    attendees: [{ name: 'Ada', email: 'Ada@example.com', timeZone: 'UTC', language: 'en' }],
    guests: [],
    location: '',
    metadata: {},
    responses: {},
    seated: false,
    ...changes,
  };
}

describe('the calendar store', () => {
  it('has the same bookings after it was opened again', async () => {
    const dataDir = temporaryDirectory();
    const store = await open(dataDir);
    await store.commit([{ type: 'booking', booking: booking('a') }]);
    await store.commit([{ type: 'booking', booking: booking('a', { status: 'cancelled' }) }]);
    await store.close();
    const again = await open(dataDir);
    expect(again.state.booking('a')?.status).toBe('cancelled');
    expect(again.state.bookingsOf('ada@EXAMPLE.com')).toHaveLength(1);
    expect(again.state.bookingsDuring(NINE, NINE + 1)).toHaveLength(1);
    expect(again.state.nextBookingId()).toBe(9002);
    await again.close();
  });

  it('shows a booking only when it is written, and no time twice meanwhile', async () => {
    const store = await open(temporaryDirectory());
    const first = booking('a');
    const claim = store.claim([first]);
    const written = store.commit([{ type: 'booking', booking: first }]);
    expect(store.state.booking('a')).toBeUndefined();
    expect(store.claim([booking('b', { startMs: NINE + 1 })])).toBeUndefined();
    expect(
      store.claim([booking('c', { startMs: NINE + HOUR, endMs: NINE + 2 * HOUR })]),
    ).toBeDefined();
    await written;
    claim?.release();
    expect(store.state.booking('a')).toBeDefined();
    expect(store.claim([first])).toBeDefined();
    await store.close();
  });

  it('runs changes under one key in turn, failed ones too', async () => {
    const store = await open(temporaryDirectory());
    const order: string[] = [];
    const results = await Promise.allSettled([
      store.exclusively('k', async () => {
        await Promise.resolve();
        order.push('first');
        throw new Error('no');
      }),
      store.exclusively('k', async () => {
        order.push('second');
      }),
    ]);
    expect(order).toEqual(['first', 'second']);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await store.close();
  });

  it('finds a seat in the meeting that takes place, in whatever order they are read', async () => {
    const store = await open(temporaryDirectory());
    const attendees = [{ ...booking('a').attendees[0]!, seatUid: 'seat' }];
    for (const uid of ['joined', 'left']) {
      const status = uid === 'left' ? 'cancelled' : 'accepted';
      await store.commit([{ type: 'booking', booking: booking(uid, { attendees, status }) }]);
    }
    expect(store.state.bookingOfSeat('seat')?.uid).toBe('joined');
    await store.close();
  });

  it('belongs to one server at a time', async () => {
    const dataDir = temporaryDirectory();
    const store = await open(dataDir);
    await expect(open(dataDir)).rejects.toThrow(DataDirInUseError);
    await store.close();
    await (await open(dataDir)).close();
  });

  it('tolerates a torn last line but not a broken one', async () => {
    const dataDir = temporaryDirectory();
    const path = join(dataDir, 'calendar.jsonl');
    const store = await open(dataDir);
    await store.commit([{ type: 'booking', booking: booking('a') }]);
    await store.close();
    const good = readFileSync(path, 'utf8');
    appendFileSync(path, good.slice(0, 40));
    const log: string[] = [];
    const again = await open(dataDir, log);
    expect(again.state.booking('a')).toBeDefined();
    expect(log).toEqual(['cut off an unfinished last line of the journal']);
    await again.close();
    writeFileSync(path, `${good}{"v":1\n${good}`);
    await expect(open(dataDir)).rejects.toThrow(/calendar\.jsonl:2: not JSON/);
    writeFileSync(path, `{"v":2,"records":[]}\n`);
    await expect(open(dataDir)).rejects.toThrow(/calendar\.jsonl:1: not a record of this version/);
  });

  it('writes nothing that it could not read again', async () => {
    const dataDir = temporaryDirectory();
    const store = await open(dataDir);
    const bad = booking('a', { endMs: Number.NaN });
    await expect(store.commit([{ type: 'booking', booking: bad }])).rejects.toThrow(JournalError);
    const hold = { uid: 'hold', eventTypeId: 1, startMs: NINE, endMs: NINE, createdMs: NINE };
    await expect(
      store.note({ type: 'reservation', reservation: { ...hold, untilMs: 6e19 } }),
    ).rejects.toThrow(JournalError);
    expect(store.state.booking('a')).toBeUndefined();
    expect(store.state.reservation('hold')).toBeUndefined();
    await store.close();
    await (await open(dataDir)).close();
  });

  it('writes a journal afresh that is mostly out of date', async () => {
    const dataDir = temporaryDirectory();
    const path = join(dataDir, 'calendar.jsonl');
    const line = (records: unknown[]): string => `${JSON.stringify({ v: 1, records })}\n`;
    const expired = {
      uid: 'hold',
      eventTypeId: 1,
      startMs: NINE,
      endMs: NINE + HOUR,
      createdMs: 0,
      untilMs: NINE - 1,
    };
    writeFileSync(
      path,
      line([{ type: 'reservation', reservation: expired }]) +
        line([{ type: 'booking', booking: booking('a') }]).repeat(1500),
    );
    const store = await open(dataDir);
    expect(store.state.booking('a')).toBeDefined();
    await store.commit([{ type: 'booking', booking: booking('b') }]);
    await store.close();
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
    const again = await open(dataDir);
    expect([...again.state.bookings()].map(({ uid }) => uid)).toEqual(['a', 'b']);
    await again.close();
  });
});
