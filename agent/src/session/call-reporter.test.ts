import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallReportBody, ReportResult } from '../api/call-report.ts';
import type { CalendarEvent, Effect } from '../calendar/state.ts';
import { RECORD } from '../calendar/testing/states.ts';
import { setTimer } from '../runtime/clock.ts';
import { createCallReporter } from './call-reporter.ts';

const OPEN: CalendarEvent = { type: 'open', by: 'touch' };
const warnings: string[] = [];
const log = {
  info: () => undefined,
  warn: (_fields: object, message: string) => void warnings.push(message),
};

beforeEach(() => {
  vi.useFakeTimers();
  warnings.length = 0;
});
afterEach(() => void vi.useRealTimers());

/** A server that takes reports, and can be away. */
function newServer() {
  const reports: CallReportBody[] = [];
  const server = {
    reports,
    asked: 0,
    /** What it answers; undefined while it is away. */
    answer: 'taken' as ReportResult | undefined,
    send: (body: CallReportBody): Promise<ReportResult> => {
      server.asked += 1;
      if (server.answer === undefined) return Promise.reject(new Error('ECONNREFUSED'));
      reports.push(body);
      return Promise.resolve(server.answer);
    },
    notes: () => reports.flatMap(({ events }) => events.map(({ seq, data }) => [seq, data])),
  };
  return server;
}

function newReporter(server = newServer()) {
  const reporter = createCallReporter({ send: server.send, now: () => 0, setTimer, log });
  reporter.begin('RM_1');
  const note = (call: string): void => {
    reporter.put({ kind: 'call', at: '1970-01-01T00:00:00.000Z', data: { call } });
  };
  const happens = (event: CalendarEvent, effects: Effect[] = []): void => {
    reporter.step?.({ event, version: 1, changed: true, effects, refusal: undefined });
  };
  return { server, reporter, note, happens };
}
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a call with an agent of the database', () => {
  it('is told to the server in batches and in order, once its caller is there', async () => {
    const { server, reporter, note } = newReporter();
    note('began');
    await after(60_000);
    expect(server.asked).toBe(0);
    reporter.meet?.('browser');
    note('caller away');
    await after(1_000);
    note('caller back');
    await after(1_000);
    expect(server.reports).toEqual([
      expect.objectContaining({ id: 'RM_1', channel: 'browser' }),
      expect.objectContaining({ bookings: [] }),
    ]);
    expect(server.notes()).toEqual([
      [0, { call: 'began' }],
      [1, { call: 'caller away' }],
      [2, { call: 'caller back' }],
    ]);
    await after(600_000);
    expect(server.asked).toBe(2);
  });

  it('goes on while the server is away, and is told from where it stopped', async () => {
    const { server, reporter, note } = newReporter();
    server.answer = undefined;
    reporter.meet?.('browser');
    note('began');
    await after(120_000);
    expect(server.asked).toBeGreaterThan(3);
    expect(server.asked).toBeLessThan(12);
    note('caller away');
    server.answer = 'taken';
    await after(30_000);
    expect(server.notes().map(([seq]) => seq)).toEqual([0, 1]);
    expect(warnings).toEqual(['the server does not take the report of the call']);
  });

  it('keeps no more than so much for a server that is away, and sends no more at once than it reads', async () => {
    const { server, reporter, note } = newReporter();
    server.answer = undefined;
    reporter.meet?.('phone');
    for (let count = 0; count < 5_000; count += 1) note('caller away');
    await after(10_000);
    server.answer = 'taken';
    await after(60_000);
    const sequence = server.notes().map(([seq]) => seq);
    expect(sequence).toEqual(Array.from({ length: 2_000 }, (_, index) => 3_000 + index));
    for (const report of server.reports) {
      expect(report.events.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(report).length).toBeLessThan(60_000);
    }
  });

  it('ends with its outcome and all that was left, which is waited for a moment', async () => {
    const { server, reporter, note, happens } = newReporter();
    reporter.meet?.('browser');
    await after(1_000);
    for (let count = 0; count < 150; count += 1) note('caller away');
    happens({ type: 'booked', attempt: 'a', record: RECORD }, [
      { type: 'notify', fact: { type: 'booked', record: RECORD } },
    ]);
    reporter.end?.('hung_up');
    const closed = reporter.close();
    await after(0);
    await closed;
    const [, second, last, ...more] = server.reports;
    expect(more).toEqual([]);
    expect(second).not.toHaveProperty('end');
    expect(second?.bookings).toMatchObject([{ uid: RECORD.uid, status: 'confirmed' }]);
    expect(last).toMatchObject({
      outcome: 'booked',
      end: { at: '1970-01-01T00:00:00.000Z', reason: 'hung_up' },
    });
    expect(server.notes()).toHaveLength(150);
  });

  it('does not wait longer than that for a server that is away, or does not answer', async () => {
    const { server, reporter, note } = newReporter();
    server.answer = undefined;
    const silent = newReporter({ ...newServer(), send: () => new Promise(() => undefined) });
    for (const call of [reporter, silent.reporter]) {
      call.meet?.('browser');
      call.end?.('gone');
    }
    note('began');
    const closed = Promise.all([reporter.close(), silent.reporter.close()]);
    await after(3_000);
    await closed;
    expect(warnings).toContain('the server has not taken the rest of the report');
    const { asked } = server;
    await after(600_000);
    expect(server.asked).toBe(asked);
  });

  it('whose agent was deleted is not told any more; what the server refuses is not sent again', async () => {
    const { server, reporter, note } = newReporter();
    server.answer = 'refused';
    reporter.meet?.('browser');
    note('began');
    await after(60_000);
    expect(server.asked).toBe(1);
    server.answer = 'unknown';
    note('caller away');
    await after(60_000);
    note('caller back');
    await after(60_000);
    await reporter.close();
    expect(server.asked).toBe(2);
  });

  it('that nobody came to is not told at all', async () => {
    const { server, reporter, note } = newReporter();
    note('began');
    reporter.end?.('stopped');
    await reporter.close();
    expect(server.asked).toBe(0);
  });
});

describe('what a call comes to', () => {
  const told = async (...steps: [CalendarEvent, Effect[]][]) => {
    const { server, reporter, happens } = newReporter();
    for (const step of steps) happens(...step);
    reporter.meet?.('browser');
    reporter.end?.('hung_up');
    const closed = reporter.close();
    await after(0);
    await closed;
    const [report] = server.reports;
    return { outcome: report?.outcome, bookings: report?.bookings };
  };
  const moved = { ...RECORD, uid: 'uid-after', start: '2026-12-02T15:00:00.000Z' } as const;
  const cancelled = { ...RECORD, status: 'cancelled' } as const;
  const failed: Effect = {
    type: 'notify',
    fact: { type: 'book_failed', kind: 'unavailable' },
  };
  const booked: [CalendarEvent, Effect[]] = [
    { type: 'booked', attempt: 'a', record: RECORD },
    [{ type: 'notify', fact: { type: 'booked', record: RECORD } }],
  ];

  it('is nothing where nothing was done, and a failure where one was not made good', async () => {
    expect(await told([OPEN, []])).toEqual({ outcome: 'none', bookings: [] });
    expect(await told([OPEN, [failed]])).toEqual({ outcome: 'failed', bookings: [] });
    expect((await told([OPEN, [failed]], booked)).outcome).toBe('booked');
    expect((await told(booked, [OPEN, [failed]])).outcome).toBe('booked');
  });

  it('is a booking that was moved, under both of its uids', async () => {
    const { outcome, bookings } = await told(
      [
        { type: 'reschedule', by: 'touch', uid: RECORD.uid, start: moved.start },
        [{ type: 'reschedule', id: 1, uid: RECORD.uid, from: RECORD.start, to: moved.start }],
      ],
      [
        { type: 'changed', id: 1, record: moved },
        [{ type: 'notify', fact: { type: 'moved', record: moved, from: RECORD.start } }],
      ],
    );
    expect(outcome).toBe('moved');
    expect(bookings).toMatchObject([
      { uid: 'uid-after', replaces: RECORD.uid, status: 'moved', start_at: moved.start },
    ]);
  });

  it('is a booking that was cancelled', async () => {
    const { outcome, bookings } = await told(booked, [
      { type: 'changed', id: 2, record: cancelled },
      [{ type: 'notify', fact: { type: 'cancelled', record: cancelled } }],
    ]);
    expect(outcome).toBe('cancelled');
    expect(bookings?.map(({ status }) => status)).toEqual(['confirmed', 'cancelled']);
  });

  it('is every booking of a series', async () => {
    const series = [RECORD.uid, 'uid-2'].map((uid) => {
      return { uid, start: RECORD.start, status: 'accepted' as const };
    });
    const { bookings } = await told([
      { type: 'booked', attempt: 'a', record: { ...RECORD, series } },
      [],
    ]);
    expect(bookings?.map(({ uid }) => uid)).toEqual([RECORD.uid, 'uid-2']);
  });

  it('is also what the agent before it had sent', async () => {
    const found = {
      type: 'takeover_sent_found',
      attempt: 'a',
      record: RECORD,
      told: true,
    } as const;
    expect(await told([found, []])).toMatchObject({
      outcome: 'booked',
      bookings: [{ uid: RECORD.uid }],
    });
  });
});
