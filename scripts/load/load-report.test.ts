import { describe, expect, it } from 'vitest';
import type { CallerResult } from './load-caller.ts';
import { failureShare, isGood, reportCalls } from './load-report.ts';

const caller = (changes: Partial<CallerResult> = {}): CallerResult => ({
  agentMs: 1000,
  spoken: [],
  answered: [10, 20, 30].map((ms) => ({ method: 'calendar.slots', ms })),
  refused: 0,
  snapshots: { expected: 3, late: 1, missed: 0 },
  isBooked: true,
  failure: undefined,
  ...changes,
});

describe('the report of a load run', () => {
  it('adds up all callers', () => {
    expect(reportCalls([caller(), caller()], ['a@example.com', 'b@example.com'])).toEqual({
      calls: 2,
      held: 2,
      failures: [],
      agent_p50_ms: 1000,
      rpc: {
        count: 6,
        refused: 0,
        p50_ms: 20,
        p95_ms: 30,
        p99_ms: 30,
        p95_ms_by_method: { 'calendar.slots': 30 },
      },
      snapshots: { expected: 6, late: 2, missed: 0 },
      bookings: { expected: 2, made: 2, double: 0 },
    });
  });

  it('has how long callers waited who spoke', () => {
    const speaks = caller({
      spoken: [
        { calendarMs: 400, speechMs: 600.4 },
        { calendarMs: 500, speechMs: 700 },
      ],
    });
    expect(reportCalls([caller(), speaks], []).spoken).toEqual({
      count: 2,
      calendar_p50_ms: 400,
      speech_p50_ms: 600,
    });
  });

  it('is good only with a booking for each call, once', () => {
    const both = [caller(), caller()];
    expect(isGood(reportCalls(both, ['a', 'b']))).toBe(true);
    expect(isGood(reportCalls(both, ['a']))).toBe(false);
    expect(isGood(reportCalls(both, ['a', 'b', 'b']))).toBe(false);
    expect(isGood(reportCalls([caller(), caller({ failure: 'no agent' })], ['a', 'b']))).toBe(
      false,
    );
  });

  it('counts a call without an agent, and remote calls that were refused', () => {
    const lost = caller({ agentMs: NaN, answered: [], failure: 'no agent after 60 s' });
    const report = reportCalls([caller(), lost], ['a']);
    expect(report).toMatchObject({
      held: 1,
      failures: ['no agent after 60 s'],
      agent_p50_ms: 1000,
    });
    expect(failureShare(report)).toBe(0.5);
    expect(failureShare(reportCalls([caller({ refused: 1 })], ['a']))).toBe(0.25);
  });
});
